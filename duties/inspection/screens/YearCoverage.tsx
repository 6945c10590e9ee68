import { useQuery } from '@tanstack/react-query'
import { plainDay, PlainDay } from '#foundation/calendar/day.ts'
import { monthDayWords, spanWords } from '#foundation/calendar/words.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Bar, Proportion } from '#foundation/ui/proportion.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'
import { coverageWords, opennessWords, scheduleWords } from '#duties/inspection/inspection.words.ts'
import { inspections } from '#duties/inspection/screens/asks.ts'

/** 全年覆盖, or that of the days in the address: how many schools were inspected, by which kinds, and the schools behind the number. */
export function YearCoverage() {
  const [asked] = useUrlState<{ from?: string; to?: string }>()
  const year = useToday().slice(0, 4)
  const [first, last] = [PlainDay.safeParse(asked.from), PlainDay.safeParse(asked.to)]
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` }
  const narrowed = first.success && last.success && !(first.data === whole.from && last.data === whole.to)
  const span = narrowed ? { from: first.data, to: last.data } : whole
  const { data } = useQuery({
    queryKey: ['inspection', 'coverage', span],
    queryFn: () => inspections.inspectionCoverage(span),
  })
  if (!data) return null
  const { inspected, all, counts, rows } = data
  const shown = (patch: object) =>
    hrefWith('/inspections', {}, { stage: 'inspected', kind: 'school', ...span, ...patch })
  const byAttribute = [
    [opennessWords.open, counts.open, { openness: 'open' }],
    [opennessWords.covert, counts.covert, { openness: 'covert' }],
    [coverageWords.sample, counts.sample, { coverage: 'sample' }],
    [coverageWords.full, counts.full, { coverage: 'full' }],
    [scheduleWords.scheduled, counts.scheduled, { schedule: 'scheduled' }],
    [scheduleWords.unscheduled, counts.unscheduled, { schedule: 'unscheduled' }],
  ] as const
  return (
    <Section
      title={narrowed ? `${spanWords(span.from as PlainDay, span.to as PlainDay)}检查覆盖率` : `${year}年检查覆盖率`}
      more={narrowed && <Link href="/inspections">看全年</Link>}
      remark="受检学校去重后除以学校总数"
    >
      <p className="in-year">
        <Proportion part={inspected} whole={all} unit="所" href={shown({})} />
        <Bar parts={[{ part: 'done', count: inspected }]} whole={all} says={`已检查${inspected}所，共${all}所`} />
      </p>
      <p className="in-counts">
        {byAttribute.map(([word, count, patch]) => (
          <Link key={word} href={shown(patch)}>{`${word}${count}次`}</Link>
        ))}
      </p>
      <details className="in-rows" open={narrowed}>
        <summary>逐校看</summary>
        <ul>
          {rows.map(({ target, name, townName, visits }) => (
            <li key={target}>
              <span>
                {name} <small className="hx-ink-3">{townName}</small>
              </span>
              <span>
                {visits.length === 0
                  ? '未检查'
                  : visits.map(({ id, on, openness }) => (
                      <Link
                        key={id}
                        href={`/visits/${id}`}
                      >{`${monthDayWords(plainDay(on))}${opennessWords[openness]}`}</Link>
                    ))}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}
