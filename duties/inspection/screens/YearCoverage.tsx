import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Bar, Proportion } from '#foundation/ui/proportion.tsx'
import { useToday } from '#registry/sign-in/screens/use-me.ts'
import { opennessWords } from '#duties/inspection/inspection.words.ts'
import { inspections } from '#duties/inspection/screens/asks.ts'

/** 全年覆盖: how many schools were inspected this year, by which kinds, and the schools behind the number. */
export function YearCoverage() {
  const year = useToday().slice(0, 4)
  const span = { from: `${year}-01-01`, to: `${year}-12-31` }
  const { data } = useQuery({
    queryKey: ['inspection', 'coverage', year],
    queryFn: () => inspections.inspectionCoverage(span),
  })
  if (!data) return null
  const { inspected, all, counts, rows } = data
  return (
    <Section
      title={`${year}年覆盖`}
      remark={`明查${counts.open}次 · 暗访${counts.covert}次 · 定期${counts.scheduled}次 · 不定期${counts.unscheduled}次`}
    >
      <p className="in-year">
        <Proportion part={inspected} whole={all} unit="所" />
        <Bar parts={[{ part: 'done', count: inspected }]} whole={all} says={`已检查${inspected}所，共${all}所`} />
      </p>
      <details className="in-rows">
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
