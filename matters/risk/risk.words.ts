import type { RefusalsOf } from '#foundation/endpoint.ts'
import { type Detail, said } from '#foundation/refused.ts'
import type { riskReadsContract, RiskView } from '#matters/risk/risk-reads.contract.ts'
import type { riskContract } from '#matters/risk/risk.contract.ts'
import type { RiskState, Verdict } from '#matters/risk/risk.ts'
import type { StepRefusal } from '#matters/risk/who-may.ts'

export const stateWords = {
  listed: '已登记',
  controlled: '已管控',
  reviewed: '已复核',
  closed: '已消除',
} as const satisfies Record<RiskState, string>

export const verdictWords = {
  keep: '维持不变',
  change: '重新评定',
  close: '已消除',
} as const satisfies Record<Verdict, string>

export const viewWords = {
  open: '在管',
  late: '逾期未复核',
  closed: '已消除',
  all: '全部',
} as const satisfies Record<RiskView, string>

export type RiskRefusal = RefusalsOf<typeof riskContract> | RefusalsOf<typeof riskReadsContract> | StepRefusal

/** Why not, and what to do instead: one sentence for every code. */
export const riskWords = {
  'risk-not-yours': '风险清单由本校第一责任人和安全干事办理，如需修改请与学校联系',
  'risk-not-found': '没有这个风险点，可能不在您的查看范围内',
  'risk-changed': '刚才别人已办理，请看过新的情况再办',
  'risk-closed': '已消除的风险不再办理；又出现的请重新登记',
  'risk-controlled-already': '管控措施已经确认过，到期复核即可',
  'risk-kind': '没有这个风险类别，请从名单里选',
  'risk-spot': '请选本校部位，或写明在哪里',
  'risk-scale': '可能性和后果请按名单里的档位打分',
  'risk-responsible': '责任岗位要从本校现有岗位里选',
  'risk-place': '本校没有这个部位，请从名单里选',
  'review-day-past': '下次复核日期要晚于今天',
  'review-day-late': (detail) => `${said(detail, 'grade')}最迟${said(detail, 'latest')}复核，请改早一些`,
  'risk-hazard-refused': (detail) => `没有登记成隐患：${said(detail, 'because')}`,
  'review-no-term': '还没有本学期的校历，请先由办公室录入学期',
  'review-opened-already': '本学期的评估已经开始，请接着办',
  'review-not-found': '没有这次评估，可能不在您的查看范围内',
  'review-finished-already': '这次评估已经完成',
  'review-items-left': (detail) => `还有${said(detail, 'count')}项没有复核，请逐项办完`,
  'review-register-empty': '清单里还没有风险点，请先登记再完成评估',
  'review-kinds-missing': (detail) => `清单里没有${said(detail, 'kinds')}，请登记，或写明本校没有的原因`,
  'bookmark-not-found': '这一页已经失效，请回到第一页',
  'text-names-persons': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'text-identity-number': '内容里像有身份证号或电话号码，请删去后再提交',
} satisfies Record<RiskRefusal, string | ((detail: Detail) => string)>

/** The sentence of a refusal, for buttons that say why they are off. */
export function sayRisk(code: RiskRefusal, detail: Detail = {}): string {
  const words: string | ((detail: Detail) => string) = riskWords[code]
  return typeof words === 'string' ? words : words(detail)
}
