import type { Term, WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, type PlainDay } from '#foundation/calendar/day.ts'
import type { CoveragePeriod } from '#duties/coverage/coverage.ts'
import { periodOf } from '#duties/duty/span.ts'

/** Sweeps before a term begin at most so many days before it opens. */
const SWEEP_DAYS = 28

/**
 * The spans a coverage is looked at in. Whole ones, so that what is due at the end of a month stands in it as still open. In the
 * holidays 「本学期」 is the term that ended, and the sweep is the one under way or, between two, the one that ended.
 */
export function periodsAt(today: PlainDay, { terms }: Pick<WorkCalendar, 'terms'>): CoveragePeriod[] {
  const term = begun(terms, today)
  const opens = openings(terms)
  const opening =
    opens.find((day) => addDays(day, -SWEEP_DAYS) <= today && today < day) ?? opens.findLast((day) => day <= today)
  return [
    { key: 'today', words: '今天', from: today, to: today },
    { key: 'week', words: '本周', ...periodOf('week', today) },
    { key: 'month', words: '本月', ...periodOf('month', today) },
    ...(term ? [{ key: 'term' as const, words: '本学期', ...term }] : []),
    { key: 'year', words: '本年', ...periodOf('year', today) },
    ...(opening
      ? [
          {
            key: 'campaign' as const,
            words: '开学前专项',
            from: addDays(opening, -SWEEP_DAYS),
            to: addDays(opening, -1),
          },
        ]
      : []),
  ]
}

/** The latest term that has begun, for all kinds of schools together: it ends when the last of them closes. */
function begun(terms: readonly Term[], today: PlainDay): { from: PlainDay; to: PlainDay } | undefined {
  const from = openings(terms).findLast((day) => day <= today)
  if (from === undefined) return undefined
  const ends = terms.filter((term) => term.from === from).map(({ to }) => to)
  return { from, to: ends.toSorted().at(-1) ?? from }
}

const openings = (terms: readonly Term[]): PlainDay[] => [...new Set(terms.map(({ from }) => from))].toSorted()
