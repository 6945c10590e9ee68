import { dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import { monthDayWords, nearMomentWords } from '#foundation/calendar/words.ts'
import { type State, Status } from '#foundation/ui/status.tsx'
import type { MyReport } from '#matters/hazard/field-kit.contract.ts'
import { stateWords } from '#matters/hazard/hazard.words.ts'

/** What came of what one reported: the state as the office has it, and who is at it until when. */
export function ReportList({ reports, now, one }: { reports: readonly MyReport[]; now: Date; one: boolean }) {
  return (
    <ul className="fd-list">
      {reports.map((report) => (
        <li key={report.id}>
          <div className="fd-row">
            <b>{report.title}</b>
            <Status state={lookOf(report, dayOf(now))} word={stateWords[report.state]} />
          </div>
          <p>
            {[one ? undefined : report.schoolName, `${nearMomentWords(report.seenAt, now)} 上报`, report.numberText]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {atItWords(report) && <p>{atItWords(report)}</p>}
        </li>
      ))}
    </ul>
  )
}

const DROPPED = ['void', 'withdrawn', 'merged']
const WAITING = ['reported', 'verified', 'graded']

function lookOf({ state, dueOn }: MyReport, today: PlainDay): State {
  if (state === 'struck') return 'done'
  if (DROPPED.includes(state) || WAITING.includes(state)) return 'todo'
  return dueOn !== null && dueOn < today && (state === 'assigned' || state === 'rectifying') ? 'late' : 'doing'
}

function atItWords({ state, leadName, dueOn, struckAt }: MyReport): string | undefined {
  if (struckAt) return `${monthDayWords(dayOf(struckAt))}已销号`
  if (!leadName || DROPPED.includes(state)) return undefined
  return `${leadName}在办${dueOn ? `，${monthDayWords(dueOn as PlainDay)}前办结` : ''}`
}
