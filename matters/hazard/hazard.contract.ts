import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { FiveAssurances, Hazard, HazardGrade } from '#matters/hazard/hazard.ts'

const Text = (least: number, most: number) => z.string().trim().min(least).max(most)
const FileId = z.string().regex(/^[0-9a-f]{64}$/)
const Photos = z.array(FileId).max(9).default([])
const Unit = z.string().min(1).max(40)
const Reason = Text(4, 500).describe('原因')

/** Every step names the hazard and the version the person was looking at, so that two people never overwrite each other. */
const on = { hazardId: z.uuid(), version: z.int() }
const at = (step: string) => `/api/hazards/:hazardId/${step}` as const
/** What any step may refuse, whoever takes it. */
const always = [
  'hazard-not-found',
  'hazard-changed',
  'hazard-step-not-yours',
  'hazard-self-check-not-yours',
  'hazard-school-general-only',
  'text-names-persons',
  'text-identity-number',
] as const

const step = <I extends z.ZodRawShape, const R extends string = never>(
  name: string,
  summary: string,
  input: I,
  refusals: readonly R[] = [],
) =>
  endpoint({
    method: 'POST',
    path: at(name),
    summary,
    input: z.object({ ...on, ...input }),
    output: Hazard,
    refusals: [...always, ...refusals] as const,
  })

export const ReportInput = z.object({
  school: Unit.describe('学校'),
  spot: Text(1, 60).describe('部位'),
  detail: z.string().min(1).describe('类别，要点包里的细类'),
  title: Text(4, 80).describe('隐患内容，一句话'),
  description: z.string().trim().max(1000).default(''),
  channel: z.string().min(1).describe('发现方式'),
  foundOn: z.iso.date().optional().describe('排查日期，默认今天'),
  photos: Photos,
  lat: z.number().min(-90).max(90).optional(),
  lng: z.number().min(-180).max(180).optional(),
  accuracy: z.number().min(0).optional(),
  confidential: z.boolean().default(false).describe('不让被反映单位知道是谁报的'),
  campaign: z.string().max(60).optional(),
  arisenFrom: z
    .object({ subject: z.uuid(), item: z.string().max(20) })
    .optional()
    .describe('由哪张检查单的哪一项转来'),
})
export type ReportInput = z.infer<typeof ReportInput>

export const hazardContract = {
  reportHazard: endpoint({
    method: 'POST',
    path: '/api/hazards',
    summary: '发现登记：报一处隐患',
    input: ReportInput,
    output: Hazard,
    refusals: [
      'school-not-found',
      'category-not-found',
      'channel-not-found',
      'report-not-yours',
      'found-in-future',
      'photo-not-found',
      'text-names-persons',
      'text-identity-number',
    ],
  }),
  verifyHazard: step('verify', '核实：属实', { note: z.string().trim().max(500).default('') }, [
    'hazard-not-now-verify',
  ]),
  gradeHazard: step('grade', '定级', { grade: HazardGrade, reason: z.string().trim().max(500).default('') }, [
    'hazard-not-now-grade',
    'hazard-rebound-grade',
  ]),
  assignHazard: step(
    'assign',
    '交办：定牵头、配合、期限和要求',
    {
      lead: Unit,
      assists: z.array(Unit).max(8).default([]),
      dueOn: z.iso.date(),
      demand: z.string().trim().max(500).default(''),
      urgent: z.boolean().default(false),
    },
    [
      'hazard-not-now-assign',
      'unit-not-found',
      'due-too-late',
      'due-in-past',
      'due-not-working-day',
      'lead-assists-itself',
    ],
  ),
  dispatchHazard: step(
    'dispatch',
    '核实、定级并交办，一步完成',
    {
      grade: HazardGrade,
      lead: Unit,
      assists: z.array(Unit).max(8).default([]),
      dueOn: z.iso.date(),
      demand: z.string().trim().max(500).default(''),
      urgent: z.boolean().default(false),
    },
    [
      'hazard-not-now-verify',
      'hazard-not-now-grade',
      'hazard-not-now-assign',
      'hazard-rebound-grade',
      'unit-not-found',
      'due-too-late',
      'due-in-past',
      'due-not-working-day',
      'lead-assists-itself',
    ],
  ),
  recallHazard: step('recall', '撤回交办：十分钟内、单位还没签收', {}, ['hazard-not-now-recall', 'recall-too-late']),
  addUnitsToHazard: step('add-units', '加配合单位', { units: z.array(Unit).min(1).max(8), reason: Reason }, [
    'hazard-not-now-addUnit',
    'unit-not-found',
  ]),
  acceptHazard: step('accept', '签收：收到了，由我们办', { responsible: Text(2, 60).optional() }, [
    'hazard-not-now-accept',
  ]),
  contestHazard: step(
    'contest',
    '异议退回：只能一次，要有依据',
    { reason: Reason, suggests: Unit.optional(), evidence: Photos },
    ['hazard-not-now-contest', 'hazard-contested-once', 'contest-without-evidence', 'photo-not-found'],
  ),
  ruleOnHazard: step(
    'rule',
    '裁定由谁办；裁定记为先例',
    { lead: Unit, assists: z.array(Unit).max(8).default([]), basis: Reason, dueOn: z.iso.date() },
    [
      'hazard-not-now-rule',
      'unit-not-found',
      'due-too-late',
      'due-in-past',
      'due-not-working-day',
      'lead-assists-itself',
    ],
  ),
  planHazard: step('plan', '填报五落实', { plan: FiveAssurances }, ['hazard-not-now-plan', 'plan-after-deadline']),
  takeTemporaryMeasure: step('temporary-measure', '采取临时措施', { measure: Reason, photos: Photos }, [
    'hazard-not-now-takeTemporaryMeasure',
    'photo-not-found',
  ]),
  reportHazardDone: step(
    'done',
    '报整改完成',
    {
      result: Text(2, 1000),
      measures: Text(2, 1000).optional(),
      precaution: z.string().trim().max(500).optional(),
      funds: z.number().min(0).max(100_000).optional(),
      photos: Photos,
    },
    ['hazard-not-now-reportDone', 'hazard-five-missing', 'after-photo-missing', 'photo-not-found'],
  ),
  fixHazardOnSpot: step('fix-on-spot', '立行立改：当场已改', { result: Text(2, 500), photos: Photos }, [
    'hazard-not-now-fixOnSpot',
    'after-photo-missing',
    'photo-not-found',
    'major-not-on-spot',
  ]),
  requestExtension: step('request-extension', '申请延期：到期前提出', { dueOn: z.iso.date(), reason: Reason }, [
    'hazard-not-now-requestExtension',
    'hazard-extension-waiting',
    'extension-too-late',
    'extension-not-later',
    'due-not-working-day',
  ]),
  decideExtension: step(
    'decide-extension',
    '批复延期',
    { grant: z.boolean(), dueOn: z.iso.date().optional(), reason: Reason },
    [
      'hazard-not-now-decideExtension',
      'hazard-no-extension-asked',
      'extension-own-unit-not-yours',
      'extension-not-later',
      'due-not-working-day',
    ],
  ),
  reinspectHazard: step(
    'reinspect',
    '复查：合格或不合格',
    { pass: z.boolean(), finding: Text(2, 1000), dueOn: z.iso.date().optional(), photos: Photos },
    [
      'hazard-not-now-reinspect',
      'reinspector-fixed-it-not-yours',
      'reinspector-already-passed',
      'send-back-without-date',
      'due-in-past',
      'due-not-working-day',
      'photo-not-found',
    ],
  ),
  sendHazardBack: step('send-back', '退回补材料', { reason: Reason, dueOn: z.iso.date() }, [
    'hazard-not-now-sendBack',
    'due-in-past',
    'due-not-working-day',
  ]),
  strikeOffHazard: step(
    'strike-off',
    '销号',
    {
      note: z.string().trim().max(500).default(''),
      solvedAt: z.enum(['school', 'town', 'department', 'district']).default('department'),
    },
    ['hazard-not-now-strikeOff', 'hazard-two-inspectors', 'striker-fixed-it-not-yours'],
  ),
  lookBackAtHazard: step(
    'look-back',
    '回头看：巩固或反弹',
    { held: z.boolean(), finding: Text(2, 1000), photos: Photos },
    ['hazard-not-now-lookBack', 'look-back-not-due', 'photo-not-found'],
  ),
  withdrawHazard: step('withdraw', '撤回自己报的', { reason: Reason }, ['hazard-not-now-withdraw']),
  proposeVoid: step('propose-void', '提出作废：不属实', { reason: Reason }, ['hazard-not-now-proposeVoid']),
  decideVoid: step('decide-void', '第二人同意或不同意作废', { agree: z.boolean(), reason: Reason }, [
    'hazard-not-now-decideVoid',
    'hazard-second-approver',
  ]),
  mergeHazard: step('merge', '并入另一处：是同一件事', { into: z.uuid(), intoVersion: z.int() }, [
    'hazard-not-now-merge',
    'merge-target-not-found',
    'merge-into-itself',
    'merge-across-schools',
    'merge-target-dropped',
  ]),
  unmergeHazard: step('unmerge', '撤销合并：三十天内', {}, ['hazard-not-now-unmerge', 'unmerge-too-late']),
  linkRebound: step('link-rebound', '认定为某处已销号隐患的反弹', { of: z.uuid() }, [
    'hazard-not-now-linkRebound',
    'rebound-not-struck-off',
  ]),
  attachToHazard: step(
    'attach',
    '补一张照片或材料',
    {
      role: z.enum(['before', 'after', 'evidence']),
      photos: z.array(FileId).min(1).max(9),
      note: z.string().trim().max(200).default(''),
    },
    ['hazard-not-now-attach', 'photo-not-found'],
  ),
  commentOnHazard: endpoint({
    method: 'POST',
    path: at('comments'),
    summary: '留言',
    input: z.object({ hazardId: z.uuid(), text: Text(1, 1000) }),
    output: z.object({ id: z.uuid(), at: Moment }),
    refusals: ['hazard-not-found', 'comment-not-yours', 'text-names-persons', 'text-identity-number'],
  }),
}
