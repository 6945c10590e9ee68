import { dayOf, plainDay, weekday } from '#foundation/calendar/day.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'
import type { Gap } from '#duties/roster/planned.ts'
import type { Shift } from '#duties/roster/shift.ts'
import { hoursOf, standingOf } from '#duties/roster/screens/shift-look.ts'

type MonthDayProps = {
  /** Column of the first day. */
  start: number | undefined
  day: { day: string; wanted: boolean | null; kind: string }
  shifts: readonly Shift[]
  gaps: readonly Gap[]
  now: Date
  hrefOf: (shift: string) => string
}

const marks: Record<string, string> = { holiday: '休', 'make-up': '班', unknown: '校历未定' }

/** A day of the month: who stands, and in red what nobody does. */
export function MonthDay({ start, day, shifts, gaps, now, hrefOf }: MonthDayProps) {
  const date = Number(day.day.slice(8))
  const today = day.day === dayOf(now)
  const lines = [...shifts, ...gaps].toSorted((a, b) => a.from.getTime() - b.from.getTime())
  const look = [
    'rs-day',
    today && 'rs-day--today',
    day.wanted === false && lines.length === 0 && 'rs-day--free',
    lines.length === 0 && 'rs-day--empty',
  ]
  const name = '一二三四五六日'[weekday(plainDay(day.day)) - 1]
  return (
    <li
      className={look.filter(Boolean).join(' ')}
      style={start ? { gridColumnStart: start } : undefined}
      aria-current={today ? 'date' : undefined}
    >
      <p className="rs-day__date">
        <b>{date}</b>
        <span className="rs-day__week">周{name}</span>
        {today && <span>今天</span>}
        {marks[day.kind] && <span className="rs-day__mark">{marks[day.kind]}</span>}
      </p>
      {lines.map((line) =>
        'post' in line ? (
          <ShiftLine key={line.id} shift={line} now={now} href={hrefOf(line.id)} />
        ) : (
          <GapLine key={line.from.toISOString()} gap={line} />
        ),
      )}
    </li>
  )
}

function ShiftLine({ shift, now, href }: { shift: Shift; now: Date; href: string }) {
  const { state, word } = standingOf(shift, now)
  const changed = shift.originalPost !== null
  return (
    <Link className="rs-shift" href={href} data-state={state}>
      <Icon name={changed && state === 'todo' ? 'link' : state} says={changed ? `${word}，已换班或替班` : word} />
      <span>
        {hoursOf(shift)}
        <b>{shift.postTitle}</b>
      </span>
    </Link>
  )
}

const GapLine = ({ gap }: { gap: Gap }) => (
  <p className="rs-gap">
    <Icon name="late" />
    <span>
      {hoursOf(gap)}
      <b>空班</b>
    </span>
  </p>
)
