import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { PlainDay } from '#foundation/calendar/day.ts'
import type { Figure, FigureRow } from '#duties/roster/presence.contract.ts'
import { figureWords } from '#duties/roster/roster.words.ts'
import { rosters, sentenceOf } from '#duties/roster/screens/asks.ts'

type Span = { from?: PlainDay; to?: PlainDay; school?: string }

const lookOf = ({ counted, unknown }: FigureRow) =>
  counted
    ? ({ state: 'done', word: '计入' } as const)
    : unknown
      ? ({ state: 'unknown', word: '没有消息' } as const)
      : ({ state: 'late', word: '未计入' } as const)

const STEP = 100

/** The rows a number was counted from, those not counted first. */
export function FigureRows({ figure, span, close }: { figure: Figure; span: Span; close: string }) {
  const read = useQuery({
    queryKey: ['presence', 'rows', figure, span],
    queryFn: () => rosters.readFigure({ figure, ...span }),
  })
  const [most, setMost] = useState(STEP)
  const rows = read.data?.rows.toSorted((a, b) => Number(a.counted) - Number(b.counted)) ?? []
  return (
    <Section
      title={`${figureWords[figure]}的每一行`}
      remark={read.data && `${read.data.sum.n}/${read.data.sum.m}`}
      more={<Link href={close}>收起</Link>}
      ruled
    >
      {read.isPending && <Loading />}
      {read.isError && (
        <ErrorState what="没有取到这些行" because={sentenceOf(read.error)} onRetry={() => void read.refetch()} />
      )}
      {read.data && rows.length === 0 && <Empty why="这段时间没有应计的行">分母为零，不算百分比。</Empty>}
      <ul className="rs-now rs-now--long">
        {rows.slice(0, most).map((row) => (
          <li key={row.key}>
            {figure === 'absent' ? <Status state="late" word={row.says} /> : <Status {...lookOf(row)} />}
            <span>
              {row.roster ? (
                <Link href={`/rosters?roster=${row.roster}&month=${row.day?.slice(0, 7)}`}>{row.schoolName}</Link>
              ) : (
                row.schoolName
              )}
              {row.what !== row.schoolName && <small className="hx-ink-2">{row.what}</small>}
            </span>
            <span className="hx-small hx-ink-2">{figure === 'absent' ? '' : row.says}</span>
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <Button onClick={() => setMost(most + STEP)}>{`再看${STEP}行，共${rows.length}行`}</Button>
      )}
    </Section>
  )
}
