import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'

/** 全体会议 once a quarter; 专题会议 whenever it is needed. */
export const MeetingKind = z.enum(['full', 'special'])
export type MeetingKind = z.infer<typeof MeetingKind>

export const MeetingState = z.enum(['called', 'begun', 'held', 'issued', 'cancelled'])
export type MeetingState = z.infer<typeof MeetingState>

/** What may happen next to a meeting: called, begun, over, its minutes issued. */
export const meetingCan = {
  called: ['answer', 'change', 'begin', 'cancel'],
  begun: ['answer', 'signIn', 'signFor', 'finish'],
  held: ['signFor', 'write', 'issue'],
  issued: [],
  cancelled: [],
} as const satisfies Record<MeetingState, readonly string[]>
export type MeetingStep = (typeof meetingCan)[MeetingState][number]
export const meetingSteps = [...new Set(Object.values(meetingCan).flat())] as MeetingStep[]
export const stateAllows = (state: MeetingState, step: MeetingStep): boolean =>
  (meetingCan[state] as readonly MeetingStep[]).includes(step)

/** What a point of the agenda is about. */
export const TopicKind = z.enum(['hazard', 'order', 'other'])
export type TopicKind = z.infer<typeof TopicKind>
export const Topic = z.object({
  title: z.string().trim().min(4, '至少4个字').max(120, '最多120个字'),
  kind: TopicKind.default('other'),
  ref: z.uuid().nullable().default(null),
})
export type Topic = z.infer<typeof Topic>

/** What was resolved, as the minutes say it: matter, who leads and who helps, by when. */
export const Resolved = z.object({
  matter: z.string().trim().min(4, '至少4个字').max(300, '最多300个字'),
  lead: z.string().min(1, '请选牵头单位').max(40),
  assists: z.array(z.string().min(1).max(40)).max(8).default([]),
  dueOn: z.iso.date('请选日期'),
})
export type Resolved = z.infer<typeof Resolved>

export const Meeting = z.object({
  id: z.uuid(),
  kind: MeetingKind,
  title: z.string(),
  heldOn: z.iso.date().describe('会期'),
  startsAt: z.string().describe('几点开始'),
  place: z.string(),
  chair: z.string().describe('主持的岗位'),
  note: z.string().describe('参会要求'),
  topics: z.array(Topic),
  state: MeetingState,
  calledAt: Moment,
  calledBy: z.string(),
  begunAt: Moment.nullable(),
  overAt: Moment.nullable(),
  reason: z.string().describe('取消的原因'),
  body: z.string().describe('纪要正文'),
  draft: z.array(Resolved).describe('拟议定的事项，印发后成为任务'),
  numberText: z.string().nullable().describe('联席会议纪要〔2017〕1号，印发时编号'),
  issuedAt: Moment.nullable(),
  proved: z.array(z.string()),
  notProved: z.array(z.string()),
  version: z.int(),
})
export type Meeting = z.infer<typeof Meeting>

export const Answer = z.enum(['none', 'comes', 'leave'])
export type Answer = z.infer<typeof Answer>

export const Invitee = z.object({
  unit: z.string(),
  post: z.string().describe('应到的岗位'),
  answer: Answer,
  reason: z.string(),
  delegate: z.string().nullable().describe('委派的岗位'),
  signedAt: Moment.nullable(),
  signedPost: z.string().nullable(),
  signedHow: z.enum(['code', 'office']).nullable(),
})
export type Invitee = z.infer<typeof Invitee>

export type Attendance = { due: number; came: number; delegated: number; leave: number; absent: number }

/** 会议出席率: whoever came in the post invited or as its delegate; leave without a delegate is leave, silence is absence. */
export function attendanceOf(
  invitees: readonly Pick<Invitee, 'post' | 'answer' | 'signedAt' | 'signedPost'>[],
): Attendance {
  const came = invitees.filter(({ signedAt }) => signedAt !== null)
  const away = invitees.filter(({ signedAt }) => signedAt === null)
  const leave = away.filter(({ answer }) => answer === 'leave').length
  return {
    due: invitees.length,
    came: came.length,
    delegated: came.filter(({ post, signedPost }) => signedPost !== post).length,
    leave,
    absent: away.length - leave,
  }
}

/** Wrong codes one may try; after that the Office signs in at the door. */
export const MOST_TRIES = 5

/** The quarter of a day, as work of a quarter is named: quarter-2017-01. */
export function quarterOf(day: string): string {
  const first = 3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1
  return `quarter-${day.slice(0, 4)}-${String(first).padStart(2, '0')}`
}
