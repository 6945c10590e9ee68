import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { VisitRow } from '#duties/inspection/inspection-shown.ts'
import { visitStateWords } from '#duties/inspection/inspection.words.ts'
import { NearVisits, VisitDay } from '#duties/inspection/screens/VisitDeeds.tsx'
import { AttributeTags, visitLook } from '#duties/inspection/screens/words.tsx'

const dayOfVisit = ({ visitedOn, plannedOn, schedule }: VisitRow): string => {
  const day = visitedOn ?? plannedOn
  if (day) return `${monthDayWords(plainDay(day))}${visitedOn ? '到场' : '去'}`
  return schedule === 'unscheduled' ? '不定日期' : '未定日期'
}

type Props = {
  rows: readonly VisitRow[]
  /** With the title of the plan, where the list goes across plans. */
  titled?: boolean | undefined
  /** Null when the asker may plan these visits; otherwise why not. */
  mayPlan?: string | null | undefined
}

/** Visits: where, when, who, how it stands; and when another unit goes there too. */
export function VisitList({ rows, titled, mayPlan }: Props) {
  return (
    <ul className="in-visits">
      {rows.map((visit) => (
        <li key={visit.id} className="in-visit">
          <Link href={`/visits/${visit.id}`} className="in-visit__main">
            <b>{visit.targetName}</b>
            <small>
              {[titled && visit.title, visit.townName, visit.inspectors.map(({ words }) => words).join('、')]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </Link>
          <span className="in-tags">{titled && <AttributeTags of={visit} />}</span>
          <span className="in-visit__day">
            {dayOfVisit(visit)}
            {visit.findings > 0 && <small>{`问题${visit.findings}项`}</small>}
          </span>
          <Status state={visitLook[visit.state]} word={visitStateWords[visit.state]} />
          {mayPlan === null && visit.state === 'planned' && visit.schedule === 'scheduled' && (
            <VisitDay visit={visit} />
          )}
          {visit.near.length > 0 && <NearVisits visit={visit} mayJoin={mayPlan} />}
        </li>
      ))}
    </ul>
  )
}
