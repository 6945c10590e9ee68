import type { RefusalsOf } from '#foundation/endpoint.ts'
import { type Detail, said } from '#foundation/refused.ts'
import type { Verdict } from '#duties/checklist/judge.ts'
import type { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import type { PlanState, VisitState } from '#duties/inspection/inspection.ts'
import type { StepRefusal } from '#duties/inspection/who-may.ts'

export const opennessWords = { open: '明查', covert: '暗访' } as const
export const coverageWords = { sample: '抽查', full: '全覆盖' } as const
export const scheduleWords = { scheduled: '定期', unscheduled: '不定期' } as const

export const planStateWords = {
  planned: '待抽签',
  drawn: '已抽签',
  cancelled: '已取消',
} as const satisfies Record<PlanState, string>

export const visitStateWords = {
  planned: '待检查',
  started: '检查中',
  recorded: '待签名',
  signed: '待下发',
  released: '已下发',
  cancelled: '已取消',
  joined: '一起去',
} as const satisfies Record<VisitState, string>

export const verdictWords = {
  met: '合格',
  unmet: '不合格',
  advised: '建议改进',
  'not-applicable': '不适用',
  unanswered: '未答',
} as const satisfies Record<Verdict, string>

export type InspectionRefusal =
  | RefusalsOf<typeof inspectionContract>
  | RefusalsOf<typeof inspectionReadsContract>
  | StepRefusal

/** Why not, and what to do instead: one sentence for every code. */
export const inspectionWords = {
  'inspection-not-yours': '您的职务不办理检查，如需了解请联系领导小组办公室',
  'clause-not-yours': '这一条不由您单位承担，请从名单里选',
  'checklist-not-found': '没有这份检查单，请从名单里选',
  'period-backwards': '结束日期不能早于开始日期',
  'sample-missing': '抽查要写明抽几个',
  'sample-too-large': (detail) => `一共只有${said(detail, 'all')}个，请少抽几个或改为全覆盖`,
  'covert-unit': '暗访只用于学校，检查成员单位请选明查',
  'pool-not-found': '有检查人的岗位不存在或已撤销，请重新选',
  'pool-local': '暗访的检查人不能来自镇街、社区或学校，请另选',
  'pool-too-small': (detail) => `${said(detail, 'name')}除去回避的，检查人不足两名，请另制定计划并多选检查人`,
  'plan-not-found': '没有这份检查计划，可能不在您的查看范围内',
  'plan-step-not-yours': '这份计划由制定单位办理，请与其联系',
  'plan-drawn-already': '已经抽过签，一份计划只抽一次',
  'plan-cancelled-already': '这份计划已取消',
  'target-not-found': '计划里没有这所学校或单位，请从名单里选',
  'recused-already': '已经申请过回避',
  'recuse-too-late': '已经到场检查，不能再回避',
  'visit-not-found': '没有这次检查，可能不在您的查看范围内',
  'visit-changed': '刚才别人已办理，请看过新的情况再办',
  'visit-step-not-yours': '这一步由检查人或制定计划的单位办理',
  'visit-not-now-setDay': '已经开始或已经结束，不能再改日期',
  'visit-not-now-join': '只有还没去的检查可以一起去',
  'visit-not-now-recuse': '已经到场检查，不能再回避',
  'visit-not-now-start': '已经到过场，或这次检查已取消',
  'visit-not-now-record': '要先到场；下发后不能再改记录',
  'visit-not-now-sign': '先把检查记录填完再签名',
  'visit-not-now-signForInspected': '先把检查记录填完再请对方签字',
  'visit-not-now-release': '检查人和被检查单位签完字才能下发',
  'visit-not-now-cancel': '已签名或已结束，不能取消',
  'visit-covert-unsigned': '暗访不通知学校，不用对方签字',
  'visit-signed-already': '您已签名',
  'visit-unscheduled': '不定期检查不预先定日期，到场即为检查日期',
  'day-outside-period': (detail) => `日期要在计划期间${said(detail, 'from')}至${said(detail, 'to')}内`,
  'day-not-working': (detail) => `${said(detail, 'day')}不是工作日，请另选`,
  'join-target-not-found': '没有找到要一起去的那次检查',
  'join-does-not-fit': '只能并入别的单位对同一学校、同为明查或同为暗访、还没有去的检查',
  'answers-missing': (detail) => `还有${said(detail, 'count')}项没有回答：${said(detail, 'items')}`,
  'answer-unknown': (detail) => `检查单里没有${said(detail, 'item')}这一项，请刷新后再填`,
  'finding-without-words': (detail) => `${said(detail, 'item')}不符合，请写明部位和情况`,
  'hazard-kind-missing': (detail) => `${said(detail, 'item')}要转隐患，请选隐患类别`,
  'hazard-only-at-schools': '对成员单位的检查不转隐患，请写进整改意见',
  'deadline-missing': '有问题要整改，请填整改期限',
  'deadline-past': '整改期限要晚于今天',
  'photo-not-found': '有照片还没有传完，请等它传完再提交',
  'representative-not-found': '被检查单位没有这个岗位，请从名单里选',
  'representative-or-reason': '请选签字的岗位，或写明没有签字的原因',
  'text-names-persons': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'text-identity-number': '内容里像有身份证号或电话号码，请删去后再提交',
} satisfies Record<InspectionRefusal, string | ((detail: Detail) => string)>

/** The sentence of a refusal, for buttons that say why they are off. */
export function sayInspection(code: InspectionRefusal, detail: Detail = {}): string {
  const words: string | ((detail: Detail) => string) = inspectionWords[code]
  return typeof words === 'string' ? words : words(detail)
}
