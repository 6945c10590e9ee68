import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { Link } from '#foundation/ui/link.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import { stateWords } from '#matters/hazard/hazard.words.ts'
import { Compare } from '#matters/hazard/screens/triage/Compare.tsx'
import { Matter } from '#matters/hazard/screens/triage/Matter.tsx'
import { type Like, notSame } from '#matters/hazard/screens/triage/not-same.ts'
import { SameQuestion } from '#matters/hazard/screens/triage/SameQuestion.tsx'
import { candidatesOf } from '#matters/hazard/screens/triage/use-triage.ts'

type Props = { page: HazardPage; now: Date; onDone: () => void; deed: ReactNode }

/** The matter and the likeliest other, side by side; whatever else is alike stands beneath. */
export function Middle({ page, now, onDone, deed }: Props) {
  const { hazard, reboundOf } = page
  const { data } = useQuery(candidatesOf(hazard.id))
  const [shown, setShown] = useState<string>()
  const [, again] = useState(0)
  const likes = (data?.candidates ?? []).filter(notSame.keeps(hazard.id)).filter(({ row }) => row.id !== reboundOf?.id)
  const like = likes.find(({ row }) => row.id === shown) ?? likes[0]
  const others = likes.filter((one) => one !== like)
  return (
    <>
      <Matter page={page} like={like} now={now}>
        {deed}
      </Matter>
      {reboundOf && (
        <p className="hx-note hz-gap">
          已认定为 <Link href={`/hazards/${reboundOf.id}`}>{reboundOf.numberText}</Link> 的第
          {Math.max(1, hazard.rebounds)}次反弹。
        </p>
      )}
      {like && (
        <>
          <Compare page={page} like={like} />
          <SameQuestion
            key={like.row.id}
            page={page}
            like={like}
            onMerged={onDone}
            onJudged={() => again((times) => times + 1)}
          />
        </>
      )}
      {data && !like && !reboundOf && <p className="hx-small hx-ink-3 hz-gap">同校没有相近的隐患。</p>}
      {others.length > 0 && (
        <ul className="hz-others hx-small hx-ink-2">
          {others.map((other) => (
            <li key={other.row.id}>
              另有{stateWords[other.row.state]}{' '}
              <button type="button" className="hx-link" onClick={() => setShown(other.row.id)}>
                {other.row.number}号
              </button>
              （{otherWords(other)}）
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const otherWords = ({ row, sameCategory }: Like): string =>
  [
    `${row.spot} ${row.title}`,
    row.struckAt && row.reinspectedOn && `${monthDayWords(plainDay(row.reinspectedOn))}复查合格`,
    sameCategory && '同校同类',
  ]
    .filter(Boolean)
    .join('，')
