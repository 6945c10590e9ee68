import { useQuery } from '@tanstack/react-query'
import { dayOf } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { Link, useGo } from '#foundation/ui/link.tsx'
import { NextStep } from '#foundation/ui/notice.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { ReviewRow } from '#matters/risk/risk-reads.contract.ts'
import { risks, useDeed } from '#matters/risk/screens/asks.ts'

/** The assessment of this term: for the school its next step, for others how far each school is. */
export function TermReviews({ keeps, school }: { keeps: boolean; school: string | undefined }) {
  const reviews = useQuery({
    queryKey: ['risk', 'reviews', school],
    queryFn: () => risks.listTermReviews({ limit: 20, ...(school && { school }) }),
  })
  if (!reviews.data) return null
  const { rows, mayOpen, termName } = reviews.data
  if (keeps) return <OwnReview rows={rows} mayOpen={mayOpen} termName={termName} />
  if (rows.length === 0) return null
  return (
    <Section title="学期风险评估" remark={`最近${rows.length}次`}>
      <ul className="rk-reviews">
        {rows.map((row) => (
          <li key={row.id}>
            <ReviewLine row={row} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OwnReview({
  rows,
  mayOpen,
  termName,
}: {
  rows: readonly ReviewRow[]
  mayOpen: string | null
  termName: string | null
}) {
  const go = useGo()
  const open = useDeed(
    () => risks.openTermReview({}),
    '学期风险评估已开始，清单逐项列出',
    ({ id }) => go(`/risk-reviews/${id}`),
  )
  const current = rows.find(({ state }) => state === 'open')
  if (current)
    return (
      <NextStep
        what={`接着办${current.termName}风险评估`}
        because={`已复核${current.judged}项，共${current.items}项。`}
      >
        <LinkButton kind="wanted" href={`/risk-reviews/${current.id}`}>
          接着评估
        </LinkButton>
      </NextStep>
    )
  const last = rows[0]
  return mayOpen === null ? (
    <NextStep
      what={`开始${termName ?? '本学期'}风险评估`}
      because={
        open.error ? (
          <span role="alert">{open.error.message}</span>
        ) : (
          '把现有清单逐项列出：维持、重新评定或消除。完成后记为学期初风险评估和风险清单复核。'
        )
      }
    >
      <Button kind="wanted" busy={open.isPending} onClick={() => open.mutate(undefined)}>
        开始评估
      </Button>
    </NextStep>
  ) : (
    last && (
      <p className="rk-last">
        <ReviewLine row={last} />
      </p>
    )
  )
}

function ReviewLine({ row }: { row: ReviewRow }) {
  return (
    <span className="rk-review">
      <Link href={`/risk-reviews/${row.id}`}>{`${row.schoolName} ${row.termName}风险评估`}</Link>
      <Status
        state={row.state === 'finished' ? 'done' : 'doing'}
        word={row.finishedAt ? `${monthDayWords(dayOf(row.finishedAt))}完成` : '进行中'}
      />
      <Proportion part={row.judged} whole={row.items} unit="项" inline noneBecause="清单为空" />
    </span>
  )
}
