import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { keyTargetReadsContract, TargetView } from '#matters/key-target/key-target-reads.contract.ts'
import type { keyTargetContract } from '#matters/key-target/key-target.contract.ts'
import type { TargetBasis, TargetState, TargetStep } from '#matters/key-target/target.ts'
import type { StepRefusal } from '#matters/key-target/who-may.ts'

export const stateWords = {
  proposed: '待确认',
  listed: '待定方案',
  working: '整治中',
  submitted: '待验收',
  accepted: '已验收，待决定',
  delisted: '已摘牌',
  declined: '不列入',
} as const satisfies Record<TargetState, string>

export const stepWords = {
  confirm: '确认列入',
  decline: '不列入',
  plan: '定方案',
  progress: '报进展',
  reach: '节点办完',
  lookBack: '回头看',
  submit: '申请验收',
  accept: '验收合格',
  sendBack: '验收不合格',
  delist: '摘牌',
  keep: '继续列入',
} as const satisfies Record<TargetStep, string>

export const viewWords = {
  'on-list': '在册',
  proposed: '待确认',
  quiet: '缺进展',
  behind: '节点逾期',
  judging: '待验收',
  deciding: '待决定',
  delisted: '已摘牌',
  all: '全部',
} as const satisfies Record<TargetView, string>

export const basisWords = { prominent: '问题突出', recurring: '整治后反复' } as const satisfies Record<
  TargetBasis,
  string
>

export type TargetRefusal =
  | RefusalsOf<typeof keyTargetContract>
  | RefusalsOf<typeof keyTargetReadsContract>
  | StepRefusal

const said = (detail: Detail, key: string): string => {
  const value = detail[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Why not, and what to do instead: one sentence for every code. */
export const targetWords = {
  'targets-not-yours': '整治项目台账由业务岗位查看，管理员看不到业务内容',
  'proposals-not-yours': '排出的建议由领导小组和办公室查看',
  'target-not-found': '没有这个重点整治对象，可能还没有确认，或不在您的查看范围内',
  'target-changed': '刚才别人已办理，请看过新的情况再办',
  'target-step-not-yours': '这一步不归您的职务办：确认、摘牌归领导小组，方案、验收归办公室，进展归牵头和配合单位',
  'target-not-your-unit': '这一步由本对象的牵头单位办，进展也可由配合单位报',
  'target-own-work': '参与整治的单位不能自己回头看，由镇街、检查员或办公室去看',
  'target-not-now-confirm': '已经确认过，或已决定不列入',
  'target-not-now-decline': '已经确认列入的，要经验收才能摘牌',
  'target-not-now-plan': '确认列入之后、申请验收之前才能定方案',
  'target-not-now-progress': '还没有定方案，或已申请验收，现在不用报进展',
  'target-not-now-reach': '还没有定方案，或已申请验收',
  'target-not-now-lookBack': '确认列入以后才能回头看',
  'target-not-now-submit': '还没有定方案，或已经申请过验收',
  'target-not-now-accept': '牵头单位申请验收以后才能验收',
  'target-not-now-sendBack': '没有等待验收的申请',
  'target-not-now-delist': '验收合格以后才能摘牌',
  'target-not-now-keep': '验收以后才能决定继续列入',
  'target-milestones-left': '还有时间节点没有办完，全部办完才能申请验收',
  'target-school': '没有这所学校，或已停办，请从名单里选',
  'target-category': '没有这个类别，请从名单里选',
  'target-year': '只能列入今年或明年的名单',
  'target-no-evidence': '没有排摸记录，也没有反弹记录，不能提出；请先录入年底排摸',
  'target-listed-already': (detail) =>
    `这所学校的这类问题已在名单上（${said(detail, 'number') || '待确认'}），请到那一项办理`,
  'target-unit': '没有这个单位，或已撤销，请从名单里选',
  'target-lead-assists': '牵头单位不用再列为配合单位',
  'target-leader': '请从牵头单位或区领导的岗位里选责任领导，只写岗位不写人名',
  'target-day-past': '时间节点不能早于今天',
  'target-day-ahead': '办完的日期不能晚于今天，也不能早于定方案那天',
  'target-milestone': '没有这个时间节点，或已经办完',
  'target-photos': '请附现场照片，至少一张',
  'target-before-after': '请附整治前、整治后的照片，各至少一张',
  'survey-not-yours': '年底排摸由办公室、成员单位和镇街录入',
  'survey-school-elsewhere': '镇街只录入本辖区的学校',
  'survey-day': '排摸日期不能晚于今天，也不能早于上一年',
  'photo-not-found': '有照片还没有传完，请等传完再提交',
  'bookmark-not-found': '这一页已经失效，请回到第一页',
  'text-names-persons': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'text-identity-number': '内容里像有身份证号或电话号码，请删去后再提交',
} satisfies Record<TargetRefusal, string | ((detail: Detail) => string)>

/** The sentence of a refusal, for buttons that say why they are off. */
export function sayTarget(code: TargetRefusal, detail: Detail = {}): string {
  const words: string | ((detail: Detail) => string) = targetWords[code]
  return typeof words === 'string' ? words : words(detail)
}
