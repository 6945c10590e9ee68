import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { LinkButton } from '#foundation/ui/button.tsx'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { ListGroup, ListRow } from '#foundation/ui/list-row.tsx'
import type { MeetingStep } from '#matters/meeting/meeting.ts'
import { resolutionStepWords, stepWords } from '#matters/meeting/meeting.words.ts'
import type { ResolutionStep } from '#matters/meeting/resolution.ts'
import { useMeetingsWaiting } from '#matters/meeting/screens/asks.ts'
import { dueWords } from '#matters/meeting/screens/standing.ts'

/** Meetings that wait for an answer or a hand, and what they resolved that waits to be done or judged. */
export function MeetingsWaiting() {
  const { meetings = [], resolutions = [] } = useMeetingsWaiting() ?? {}
  const count = meetings.length + resolutions.length
  if (count === 0) return null
  return (
    <section aria-label="联席会议">
      <ListGroup state="todo" words="联席会议" count={count} />
      <ul>
        {meetings.map(({ id, title, heldOn, startsAt, place, wants }) => (
          <ListRow
            key={id}
            plain
            title={title}
            under={`${monthDayWords(plainDay(heldOn))} ${startsAt} · ${place}`}
            href={`/meetings/${id}`}
            deed={
              <LinkButton small href={`/meetings/${id}`}>
                {stepWords[wants as MeetingStep]}
              </LinkButton>
            }
          />
        ))}
        {resolutions.map((row) => (
          <ListRow
            key={row.id}
            plain
            title={row.matter}
            under={`${row.numberText ?? row.meetingTitle} 第${row.nr}项 · ${row.leadName}`}
            href={`/resolutions/${row.id}`}
            due={<Deadline words={dueWords(row)} />}
            deed={
              <LinkButton small href={`/resolutions/${row.id}`}>
                {resolutionStepWords[row.wants as ResolutionStep]}
              </LinkButton>
            }
          />
        ))}
      </ul>
    </section>
  )
}
