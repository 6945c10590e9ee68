import { z } from 'zod'
import { addDays, plainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'

export const ResolutionState = z.enum(['open', 'reported', 'verified', 'closed'])
export type ResolutionState = z.infer<typeof ResolutionState>

/** What may happen next to what a meeting resolved. Being late and being extended are no states of their own. */
export const resolutionCan = {
  open: ['report', 'askMore', 'grantMore', 'refuseMore'],
  reported: ['verify', 'sendBack'],
  verified: ['close', 'sendBack'],
  closed: [],
} as const satisfies Record<ResolutionState, readonly string[]>
export type ResolutionStep = (typeof resolutionCan)[ResolutionState][number]
export const resolutionSteps = [...new Set(Object.values(resolutionCan).flat())] as ResolutionStep[]
export const resolutionAllows = (state: ResolutionState, step: ResolutionStep): boolean =>
  (resolutionCan[state] as readonly ResolutionStep[]).includes(step)

export const Resolution = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  nr: z.int().describe('纪要里第几项'),
  matter: z.string(),
  lead: z.string().describe('牵头单位'),
  assists: z.array(z.string()),
  dueOn: z.iso.date().describe('办结时限'),
  firstDueOn: z.iso.date().describe('会议定的时限'),
  state: ResolutionState,
  openedAt: Moment,
  result: z.string().describe('办理情况'),
  reportedAt: Moment.nullable(),
  reportedBy: z.string().nullable(),
  finding: z.string().describe('办公室核实意见'),
  judgedAt: Moment.nullable(),
  judgedBy: z.string().nullable(),
  sendBacks: z.int(),
  closedAt: Moment.nullable(),
  askedDueOn: z.iso.date().nullable().describe('申请延到哪天'),
  askedReason: z.string(),
  extensions: z.int().describe('延期几次'),
  version: z.int(),
})
export type Resolution = z.infer<typeof Resolution>

/** 办结: the Office found it true. */
export const DONE = ['verified', 'closed'] as const

type Timed = Pick<Resolution, 'state' | 'dueOn'> & { reportedOn: string | null }
/** Late: reported after its day, or not reported and the day has passed. */
export const wasLate = ({ state, dueOn, reportedOn }: Timed, today: string): boolean =>
  state === 'open' ? dueOn < today : reportedOn !== null && reportedOn > dueOn

/** The rungs of a ladder that have been reached for a day; the last of them is the one to tell. */
export function rungsReached(dueOn: string, today: string, ladder: readonly { days: number }[]): number {
  return ladder.filter(({ days }) => addDays(plainDay(dueOn), days) <= today).length
}
