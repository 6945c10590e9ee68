import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import type { HazardGrade, HazardState, HazardStep } from '#matters/hazard/hazard.ts'
import type { StepRefusal } from '#matters/hazard/who-may.ts'

export const gradeWords = { general: '一般', larger: '较大', major: '重大' } as const satisfies Record<
  HazardGrade,
  string
>

export const stateWords = {
  reported: '待核实',
  verified: '待定级',
  graded: '待交办',
  assigned: '待签收',
  contested: '待裁定',
  rectifying: '整改中',
  done: '待复查',
  passed: '待销号',
  struck: '已销号',
  'void-proposed': '待同意作废',
  void: '已作废',
  withdrawn: '已撤回',
  merged: '已合并',
} as const satisfies Record<HazardState, string>

export const stepWords = {
  verify: '属实',
  grade: '定级',
  assign: '交办',
  recall: '撤回交办',
  addUnit: '加单位',
  accept: '签收',
  contest: '异议退回',
  rule: '裁定',
  plan: '填五落实',
  reportDone: '报整改完成',
  requestExtension: '申请延期',
  decideExtension: '批复延期',
  takeTemporaryMeasure: '采取临时措施',
  fixOnSpot: '当场已改',
  reinspect: '复查',
  sendBack: '退回补材料',
  strikeOff: '销号',
  lookBack: '回头看',
  withdraw: '撤回',
  proposeVoid: '作废',
  decideVoid: '同意作废',
  merge: '合并',
  unmerge: '撤销合并',
  linkRebound: '认定反弹',
  attach: '补材料',
} as const satisfies Record<HazardStep, string>

export type HazardRefusal = RefusalsOf<typeof hazardContract> | RefusalsOf<typeof hazardReadsContract> | StepRefusal

/** What a refusal carries is known by its key; anything else is not for people to read. */
const said = (detail: Detail, key: string, otherwise: string): string => {
  const value = detail[key]
  return typeof value === 'string' ? value : otherwise
}

const day = (detail: Detail, key: string) => {
  const [, month, date] = said(detail, key, '').split('-')
  return month && date ? `${Number(month)}月${Number(date)}日` : '原期限'
}

/** Why not, and what to do instead: one sentence for every code. */
export const hazardWords = {
  'hazard-not-found': '没有找到这处隐患，可能已并入别处，或不在您的查看范围内',
  'hazard-changed': (detail) =>
    `刚才${said(detail, 'who', '别人')}已${said(detail, 'what', '办理')}，请看过新的情况再办`,
  'hazard-step-not-yours': '这一步不归您的职务办，请找上面写明的单位',
  'hazard-self-check-not-yours': '整改单位不能复查自己整改的隐患，请由别的单位复查',
  'hazard-school-general-only': '学校只能自行处置一般隐患，较大和重大的请报领导小组办公室',
  'hazard-second-approver': '作废须第二人同意，请换一位办理',
  'hazard-five-missing': '重大隐患要先填齐五落实，才能报整改完成',
  'hazard-contested-once': '异议退回只能提一次，已经裁定过了',
  'hazard-extension-waiting': '已有一份延期申请在等批复',
  'hazard-no-extension-asked': '没有待批的延期申请',
  'hazard-two-inspectors': '重大隐患须两名复查人都认定合格，才能销号',
  'hazard-not-now-verify': '已经核实过了',
  'hazard-not-now-grade': '现在不能定级：要先核实，销号后不能再改',
  'hazard-not-now-assign': '还没有定级，或已经交办了',
  'hazard-not-now-recall': '单位已签收，不能撤回交办',
  'hazard-not-now-addUnit': '还没有交办，或已经办结，不能加单位',
  'hazard-not-now-accept': '现在没有等待签收的交办',
  'hazard-not-now-contest': '已签收，不能再退回；确实不归本单位管，请在办理意见里写明',
  'hazard-not-now-rule': '没有等待裁定的异议',
  'hazard-not-now-plan': '签收以后、报完以前才填五落实',
  'hazard-not-now-reportDone': '还没有签收，或已经报过完成',
  'hazard-not-now-requestExtension': '现在不能申请延期：要在交办之后、报完之前',
  'hazard-not-now-decideExtension': '没有待批的延期申请',
  'hazard-not-now-takeTemporaryMeasure': '签收以后、报完以前才登记临时措施',
  'hazard-not-now-fixOnSpot': '只有刚登记的隐患可以按立行立改办',
  'hazard-not-now-reinspect': '还没有报整改完成，不能复查',
  'hazard-not-now-sendBack': '没有等待复查的整改',
  'hazard-not-now-strikeOff': '还没有复查合格记录',
  'hazard-not-now-lookBack': '销号以后才做回头看',
  'hazard-not-now-withdraw': '已经受理，不能撤回；有新情况请留言',
  'hazard-not-now-proposeVoid': '已报完或已办结，不能作废',
  'hazard-not-now-decideVoid': '没有等待同意的作废',
  'hazard-not-now-merge': '已经交办，不能合并',
  'hazard-not-now-unmerge': '没有合并过',
  'hazard-not-now-linkRebound': '已经交办，不能再认定反弹',
  'rebound-not-struck-off': '只有已销号的同校隐患才能认定为反弹来源',
  'hazard-not-now-attach': '已经办结，不能再补材料',
  'hazard-rebound-grade': '反弹的隐患不能比原来的等级低，请定高一级',
  'school-not-found': '没有这所学校，请从名单里选',
  'category-not-found': '没有这个类别，请从名单里选',
  'channel-not-found': '没有这种发现方式，请从名单里选',
  'unit-not-found': '没有这个单位，或它已撤销，请从名单里选',
  'report-not-yours': '您的职务只能查看，不能报隐患',
  'found-in-future': '排查日期不能晚于今天',
  'photo-not-found': '有照片还没有传完，请等它传完再提交',
  'text-names-persons': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'text-identity-number': '内容里像有身份证号或电话号码，请删去后再提交',
  'due-too-late': (detail) => `${said(detail, 'grade', '这一级')}隐患期限最迟到${day(detail, 'latest')}`,
  'due-in-past': '期限不能早于今天',
  'due-not-working-day': (detail) => `${day(detail, 'day')}不是工作日，请改到${day(detail, 'next')}`,
  'lead-assists-itself': '牵头单位不用再列为配合单位',
  'recall-too-late': '交办已满十分钟，不能撤回；需要改单位请用裁定或加单位',
  'contest-without-evidence': '退回要附一份依据（文件或照片）',
  'plan-after-deadline': '时限落实不能晚于整改期限',
  'after-photo-missing': '要有同一位置的整改后照片，至少一张',
  'major-not-on-spot': '重大隐患不能按立行立改办，请交办',
  'extension-too-late': (detail) => `期限${day(detail, 'dueOn')}已过，延期要在到期前提出`,
  'extension-not-later': '新期限要晚于现在的期限',
  'extension-own-unit-not-yours': '申请延期的单位不能自己批',
  'reinspector-fixed-it-not-yours': '参加过整改的人不能复查',
  'reinspector-already-passed': '您已认定合格，还须另一名复查人',
  'send-back-without-date': '不合格要给新的期限',
  'striker-fixed-it-not-yours': '参加过整改的人不能销号',
  'look-back-not-due': (detail) => `还没到回头看的日子（${day(detail, 'dueOn')}）`,
  'merge-target-not-found': '没有找到要并入的那一处',
  'merge-into-itself': '不能并入自己',
  'merge-across-schools': '不是同一所学校，不能合并',
  'merge-target-dropped': '要并入的那一处已作废或已合并',
  'unmerge-too-late': '合并已满三十天，不能撤销',
  'comment-not-yours': '您的职务只能查看，不能留言',
  'bookmark-not-found': '翻页的书签失效了，请从第一页重新看',
} satisfies Record<HazardRefusal, string | ((detail: Detail) => string)>
