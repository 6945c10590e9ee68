import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Target } from '#matters/key-target/target.ts'

const Text = (least: number, most: number) =>
  z.string().trim().min(least, `至少${least}个字`).max(most, `最多${most}个字`)
const Day = z.iso.date('请选日期')
const Code = (what: string) => z.string().min(1, `请选${what}`).max(80)
const Photos = z
  .array(z.string().regex(/^[0-9a-f]{64}$/))
  .max(9)
  .default([])

const on = { targetId: z.uuid(), version: z.int().positive() }
const guarded = ['text-names-persons', 'text-identity-number'] as const
const stepping = ['target-step-not-yours', 'target-not-found', 'target-changed'] as const
const Stepped = Target.pick({ id: true, state: true, numberText: true, version: true })

const step = <I extends z.ZodRawShape, const R extends string>(
  name: string,
  summary: string,
  input: I,
  refusals: readonly R[],
) =>
  endpoint({
    method: 'POST',
    path: `/api/targets/:targetId/${name}` as const,
    summary,
    input: z.object({ ...on, ...input }),
    output: Stepped,
    refusals: [...stepping, ...refusals, ...guarded] as const,
  })

/** The steps of a key target: one endpoint each. What is shown stands in `key-target-reads.contract.ts`. */
export const keyTargetContract = {
  enterSurvey: endpoint({
    method: 'POST',
    path: '/api/target-surveys',
    summary: '年底排摸：哪所学校周边哪类问题突出，或整治后又反复',
    input: z.object({
      school: Code('学校'),
      category: Code('类别'),
      problem: Text(4, 200).describe('突出问题'),
      foundOn: Day,
      treated: z.boolean().default(false).describe('整治过又反复'),
    }),
    output: z.object({ id: z.uuid() }),
    refusals: [
      'survey-not-yours',
      'target-school',
      'survey-school-elsewhere',
      'target-category',
      'survey-day',
      ...guarded,
    ],
  }),
  proposeTarget: endpoint({
    method: 'POST',
    path: '/api/targets',
    summary: '提出重点整治对象，连同排摸和反弹的依据，报领导小组确认',
    input: z.object({
      year: z.int().min(2000).max(2100).describe('列入哪一年的名单'),
      school: Code('学校'),
      category: Code('类别'),
      problem: Text(4, 200).describe('突出问题'),
      grounds: Text(4, 300).describe('提出的理由'),
    }),
    output: Stepped,
    refusals: [
      'target-step-not-yours',
      'target-school',
      'target-category',
      'target-no-evidence',
      'target-listed-already',
      'target-year',
      ...guarded,
    ],
  }),
  confirmTarget: step('confirm', '领导小组确认列入，编号', { note: z.string().trim().max(300).default('') }, [
    'target-not-now-confirm',
  ]),
  declineTarget: step('decline', '领导小组不列入，写明原因', { reason: Text(4, 300) }, ['target-not-now-decline']),
  planTarget: step(
    'plan',
    '定方案：牵头和配合单位、责任领导、整治措施、时间节点；已到的节点不动',
    {
      lead: Code('牵头单位'),
      assists: z.array(Code('单位')).min(1, '至少一个配合单位').max(8),
      leader: Code('责任领导').describe('责任领导的岗位'),
      measures: z.array(Text(4, 200)).min(1, '至少一条措施').max(12),
      milestones: z
        .array(z.object({ what: Text(2, 100), dueOn: Day }))
        .min(1, '至少一个时间节点')
        .max(12),
    },
    ['target-not-now-plan', 'target-unit', 'target-lead-assists', 'target-leader', 'target-day-past'],
  ),
  reportProgress: step('progress', '报进展，附现场照片', { words: Text(4, 500), photos: Photos }, [
    'target-not-now-progress',
    'target-not-your-unit',
    'target-photos',
    'photo-not-found',
  ]),
  reachMilestone: step(
    'milestones',
    '一个时间节点的事办完了',
    { seq: z.int().positive(), reachedOn: Day, note: Text(2, 200) },
    ['target-not-now-reach', 'target-not-your-unit', 'target-milestone', 'target-day-ahead'],
  ),
  lookBackAtTarget: step(
    'look-back',
    '回头看：保持住了，还是又反复',
    { held: z.boolean(), words: Text(4, 500), photos: Photos },
    ['target-not-now-lookBack', 'target-own-work', 'photo-not-found', 'target-photos'],
  ),
  submitTarget: step(
    'submit',
    '申请验收：完成情况，整治前后照片',
    { result: Text(4, 1000), before: Photos, after: Photos },
    [
      'target-not-now-submit',
      'target-not-your-unit',
      'target-milestones-left',
      'target-before-after',
      'photo-not-found',
    ],
  ),
  acceptTarget: step('accept', '办公室验收：合格', { finding: Text(4, 500) }, ['target-not-now-accept']),
  sendTargetBack: step('send-back', '办公室验收：不合格，退回继续整治', { finding: Text(4, 500) }, [
    'target-not-now-sendBack',
  ]),
  delistTarget: step('delist', '领导小组决定摘牌', { reason: Text(4, 300) }, ['target-not-now-delist']),
  keepTarget: step(
    'keep',
    '领导小组决定继续列入，写明原因，加时间节点',
    {
      reason: Text(4, 300),
      what: Text(2, 100).describe('还要办到什么'),
      dueOn: Day,
    },
    ['target-not-now-keep', 'target-day-past'],
  ),
} as const
