import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Meeting, MeetingKind, Resolved, Topic } from '#matters/meeting/meeting.ts'

const Text = (least: number, most: number) =>
  z.string().trim().min(least, `至少${least}个字`).max(most, `最多${most}个字`)
const Unit = z.string().min(1).max(40)
const Post = z.string().min(1, '请选岗位').max(80)

const on = { meetingId: z.uuid(), version: z.int().positive() }
const guarded = ['text-names-persons', 'text-identity-number'] as const
const stepping = ['meeting-step-not-yours', 'meeting-not-found', 'meeting-changed'] as const
const Stepped = Meeting.pick({ id: true, state: true, numberText: true, version: true })

const Called = {
  title: Text(4, 80).describe('会议名称'),
  heldOn: z.iso.date('请选日期').describe('会期'),
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写作09:30')
    .describe('几点开始'),
  place: Text(2, 60).describe('地点'),
  chair: Post.describe('主持的岗位'),
  note: z.string().trim().max(500).default('').describe('参会要求'),
  topics: z.array(Topic).min(1, '至少写一项议题').max(20),
}

const step = <I extends z.ZodRawShape, const R extends string>(
  name: string,
  summary: string,
  input: I,
  refusals: readonly R[],
) =>
  endpoint({
    method: 'POST',
    path: `/api/meetings/:meetingId/${name}` as const,
    summary,
    input: z.object({ ...on, ...input }),
    output: Stepped,
    refusals: [...stepping, ...refusals, ...guarded] as const,
  })

/** The steps of a joint meeting. What is shown stands in `meeting-reads.contract.ts`, the work it gives in `resolution.contract.ts`. */
export const meetingContract = {
  callMeeting: endpoint({
    method: 'POST',
    path: '/api/meetings',
    summary: '召开联席会议：会期、地点、主持、议题、参会单位，随即通知',
    input: z.object({
      kind: MeetingKind,
      units: z.array(Unit).min(1, '至少请一个单位').max(60),
      ...Called,
    }),
    output: Stepped,
    refusals: [
      'meeting-step-not-yours',
      'meeting-day-past',
      'meeting-unit',
      'meeting-no-post',
      'meeting-chair',
      ...guarded,
    ],
  }),
  changeMeeting: step('change', '改会期、地点、主持或议题，重新通知', Called, [
    'meeting-not-now-change',
    'meeting-day-past',
    'meeting-chair',
  ]),
  cancelMeeting: step('cancel', '取消会议，写明原因', { reason: Text(4, 300) }, ['meeting-not-now-cancel']),
  answerInvitation: endpoint({
    method: 'POST',
    path: '/api/meetings/:meetingId/answer',
    summary: '回复通知：参加，或请假并委派',
    input: z.object({
      meetingId: z.uuid(),
      comes: z.boolean(),
      reason: z.string().trim().max(300).default('').describe('请假的原因'),
      delegate: Post.optional().describe('委派的岗位'),
    }),
    output: Stepped,
    refusals: [
      'meeting-step-not-yours',
      'meeting-not-found',
      'meeting-not-invited',
      'meeting-not-now-answer',
      'meeting-signed-already',
      'meeting-leave-reason',
      'meeting-delegate',
      ...guarded,
    ],
  }),
  beginMeeting: step('begin', '开始签到，屏幕上出签到码', {}, ['meeting-not-now-begin', 'meeting-other-day']),
  signInAtMeeting: endpoint({
    method: 'POST',
    path: '/api/meetings/:meetingId/sign-in',
    summary: '凭屏幕上的签到码签到',
    input: z.object({ meetingId: z.uuid(), code: z.string().regex(/^\d{6}$/, '签到码是6位数字') }),
    output: Stepped,
    refusals: [
      'meeting-step-not-yours',
      'meeting-not-found',
      'meeting-not-invited',
      'meeting-not-now-signIn',
      'meeting-signed-already',
      'meeting-not-named',
      'meeting-code-wrong',
      'meeting-too-many-tries',
    ],
  }),
  signFor: step('sign-for', '办公室代为签到', { unit: Unit, delegate: z.boolean().default(false) }, [
    'meeting-not-now-signFor',
    'meeting-not-invited',
    'meeting-signed-already',
    'meeting-no-delegate',
  ]),
  finishMeeting: step('finish', '散会，停止签到', {}, ['meeting-not-now-finish', 'meeting-nobody-came']),
  writeMinutes: step(
    'minutes',
    '起草纪要：正文和议定事项',
    { body: Text(10, 6000), resolved: z.array(Resolved).max(40) },
    ['meeting-not-now-write', 'meeting-unit', 'meeting-lead-assists', 'meeting-resolved-past'],
  ),
  issueMinutes: step('issue', '印发纪要：编号，议定事项成为任务', {}, [
    'meeting-not-now-issue',
    'meeting-minutes-empty',
    'meeting-unit',
    'meeting-resolved-past',
  ]),
} as const
