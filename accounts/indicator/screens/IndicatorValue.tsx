import { Link } from '#foundation/ui/link.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { changeOf, daysWords } from '#accounts/indicator/change.ts'
import type { Ratio, ReadIndicator } from '#accounts/indicator/indicator.contract.ts'
import { NOT_SERVED } from '#accounts/indicator/indicator.words.ts'

/** One value with its n/m, opening the rows it counts; what nobody counts yet says so instead of naught. */
export function IndicatorValue({ row }: { row: ReadIndicator }) {
  const { now, unit, href, served, days, none } = row
  if (!served || !now) return <Status state="unknown" word={NOT_SERVED} />
  if (days)
    return (
      <Link className="hx-ratio hx-ratio--inline" href={href.n ?? ''}>
        <b>{daysWords(days.now.mean)}</b>
        <span>{days.now.n === 0 ? '没有销号的' : `${days.now.n}处，中位数${daysWords(days.now.median)}`}</span>
      </Link>
    )
  return <RatioValue ratio={now} unit={unit} href={href.n} none={none} />
}

type RatioProps = { ratio: Ratio; unit: string; href: string | null; none?: string | undefined }
export function RatioValue({ ratio: { n, m }, unit, href, none }: RatioProps) {
  if (m !== null)
    return <Proportion part={n} whole={m} unit={unit} noneBecause={none} inline href={href ?? undefined} />
  const said = (
    <>
      <b>{n}</b>
      <span>{unit}</span>
    </>
  )
  return href ? (
    <Link className="hx-ratio hx-ratio--inline" href={href}>
      {said}
    </Link>
  ) : (
    <span className="hx-ratio hx-ratio--inline">{said}</span>
  )
}

/** Held against another span: +3.2个百分点. Better and worse are said by the mark, not by the colour alone. */
export function ChangeValue({
  row,
  since,
  name = '',
}: {
  row: ReadIndicator
  since: 'before' | 'yearAgo'
  name?: string
}) {
  const { words, better } = changeIn(row, since)
  if (name && words === '—') return null
  if (name) return <small>{`${name} ${words}`}</small>
  if (better === null) return <span className="hx-ink-2">{words}</span>
  return <span className={better ? 'in-better' : 'in-worse'}>{`${words} ${better ? '好转' : '变差'}`}</span>
}

function changeIn(row: ReadIndicator, since: 'before' | 'yearAgo') {
  if (!row.days) return changeOf(row.now, row[since], row.fewer)
  const [now, before] = [row.days.now.mean, row.days[since].mean]
  if (now === null || before === null) return { words: '—', better: null }
  const by = Math.round(10 * (now - before)) / 10
  return by === 0
    ? { words: '持平', better: null }
    : { words: `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(1)}天`, better: by < 0 }
}
