import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import type { DeadlineWords } from '#foundation/ui/deadline-words.ts'
import type { State } from '#foundation/ui/status.tsx'
import type { MeetingState } from '#matters/meeting/meeting.ts'
import { resolutionStateWords, stateWords } from '#matters/meeting/meeting.words.ts'
import type { ResolutionRow } from '#matters/meeting/meeting-reads.contract.ts'
import type { ResolutionState } from '#matters/meeting/resolution.ts'

const looks: Record<MeetingState, State> = {
  called: 'todo',
  begun: 'doing',
  held: 'doing',
  issued: 'done',
  cancelled: 'unknown',
}
export const meetingStanding = (state: MeetingState) => ({ state: looks[state], word: stateWords[state] })

const workLooks: Record<ResolutionState, State> = { open: 'doing', reported: 'doing', verified: 'done', closed: 'done' }
export const resolutionStanding = ({ state, late }: Pick<ResolutionRow, 'state' | 'late'>) =>
  late && state === 'open'
    ? { state: 'late' as const, word: '逾期未办' }
    : { state: workLooks[state], word: resolutionStateWords[state] }

/** By when it is due, or how late it came; the day the meeting set stays in sight once it was moved. */
export function dueWords({ state, dueOn, firstDueOn, late, lateDays }: ResolutionRow): DeadlineWords {
  const day = `${monthDayWords(plainDay(dueOn))}前`
  const moved = firstDueOn === dueOn ? '' : `会议定${monthDayWords(plainDay(firstDueOn))}`
  const under = (some: string) => [some, moved].filter(Boolean).join('，')
  const say = (tone: DeadlineWords['tone'], strong: string, below: string): DeadlineWords => ({
    tone,
    strong,
    ...(below && { under: below }),
  })
  if (state === 'open') return late ? say('late', `逾期${lateDays}天`, under(day)) : say('plain', day, under(''))
  return late ? say('plain', `迟${lateDays}天报办结`, under(day)) : say('done', '按期报办结', under(day))
}
