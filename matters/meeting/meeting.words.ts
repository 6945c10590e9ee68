import type { RefusalsOf } from '#foundation/endpoint.ts'
import { type Detail, said } from '#foundation/refused.ts'
import type { MeetingKind, MeetingState, MeetingStep } from '#matters/meeting/meeting.ts'
import type { meetingContract } from '#matters/meeting/meeting.contract.ts'
import type { meetingReadsContract, ResolutionView } from '#matters/meeting/meeting-reads.contract.ts'
import type { ResolutionState, ResolutionStep } from '#matters/meeting/resolution.ts'
import type { resolutionContract } from '#matters/meeting/resolution.contract.ts'
import type { MeetingStepRefusal, ResolutionStepRefusal } from '#matters/meeting/who-may.ts'

export const kindWords = { full: '全体会议', special: '专题会议' } as const satisfies Record<MeetingKind, string>
export const stateWords = {
  called: '已通知',
  begun: '正在开会',
  held: '待印发纪要',
  issued: '纪要已印发',
  cancelled: '已取消',
} as const satisfies Record<MeetingState, string>
export const stepWords = {
  answer: '回复参会',
  change: '更改安排',
  begin: '开始签到',
  cancel: '取消会议',
  signIn: '签到',
  signFor: '代为签到',
  finish: '散会',
  write: '起草纪要',
  issue: '印发纪要',
} as const satisfies Record<MeetingStep, string>

export const resolutionStateWords = {
  open: '办理中',
  reported: '待核实',
  verified: '已核实',
  closed: '已办结',
} as const satisfies Record<ResolutionState, string>
export const resolutionStepWords = {
  report: '报办结',
  askMore: '申请延期',
  grantMore: '同意延期',
  refuseMore: '不同意延期',
  verify: '核实属实',
  sendBack: '退回补办',
  close: '办结归档',
} as const satisfies Record<ResolutionStep, string>
export const viewWords = {
  all: '全部',
  due: '应办结',
  open: '办理中',
  late: '逾期未办',
  asked: '申请延期',
  judging: '待核实',
  done: '已办结',
} as const satisfies Record<ResolutionView, string>

export type MeetingRefusal =
  | RefusalsOf<typeof meetingContract>
  | RefusalsOf<typeof meetingReadsContract>
  | RefusalsOf<typeof resolutionContract>
  | MeetingStepRefusal
  | ResolutionStepRefusal

/** Why not, and what to do instead: one sentence for every code. */
export const meetingWords = {
  'meetings-not-yours': '会议由业务岗位查看，管理员看不到业务内容',
  'meeting-not-found': '没有这次会议，或贵单位不在参会名单里',
  'meeting-changed': '刚才别人已办理，请看过新的情况再办',
  'meeting-step-not-yours': '这一步不归您的职务办：召开和纪要归办公室，回复和签到归参会单位',
  'meeting-not-invited': '这个单位不在参会名单里，请与办公室联系',
  'meeting-not-now-answer': '会议已经结束或取消，不用再回复',
  'meeting-not-now-change': '会议已经开始、结束或取消，不能再改安排',
  'meeting-not-now-begin': '会议已经开始、结束或取消',
  'meeting-not-now-cancel': '会议已经开始，不能取消',
  'meeting-not-now-signIn': '还没有开始签到，或已经散会，请找办公室代为签到',
  'meeting-not-now-signFor': '会议开始后、纪要印发前才能代为签到',
  'meeting-not-now-finish': '会议还没有开始，或已经散会',
  'meeting-not-now-write': '散会以后、印发之前才能起草纪要',
  'meeting-not-now-issue': '还没有散会，或纪要已经印发',
  'meeting-other-day': '今天不是会期，请先更改安排再签到',
  'meeting-day-past': '会期不能早于今天',
  'meeting-unit': '有单位不在名册里或已撤销，请从名单里选',
  'meeting-no-post': (detail) => `${said(detail, 'unit')}没有分管领导或联络员岗位，请先在单位名册里补上`,
  'meeting-chair': '请从名单里选主持的岗位，只写岗位不写人名',
  'meeting-leave-reason': '请假要写明原因，至少4个字',
  'meeting-delegate': '请从本单位的岗位里选委派的人，不能委派应到岗位自己',
  'meeting-signed-already': '已经签到，不用再办',
  'meeting-not-named': '这次会议不是请您的岗位，请本单位先请假并委派您',
  'meeting-no-delegate': '这个单位没有委派，只能按应到岗位签到',
  'meeting-code-wrong': (detail) => `签到码不对，请看会场屏幕，还可以试${said(detail, 'left')}次`,
  'meeting-too-many-tries': '签到码错了多次，请找办公室代为签到',
  'meeting-nobody-came': '还没有单位签到，不能散会',
  'meeting-lead-assists': '牵头单位不用再列为配合单位',
  'meeting-resolved-past': '议定事项的时限不能早于会期',
  'meeting-minutes-empty': '纪要还没有正文，请先起草',
  'resolution-not-found': '没有这项议定事项，或不在您的查看范围内',
  'resolution-changed': '刚才别人已办理，请看过新的情况再办',
  'resolution-step-not-yours': '这一步不归您的职务办：报办结和申请延期归牵头单位，核实归办公室',
  'resolution-not-now-report': '已经报过办结，等办公室核实',
  'resolution-not-now-verify': '牵头单位还没有报办结，或已经核实过',
  'resolution-not-now-sendBack': '牵头单位还没有报办结，或已经归档',
  'resolution-not-now-askMore': '已经报办结，不用延期',
  'resolution-not-now-grantMore': '已经报办结，不用延期',
  'resolution-not-now-refuseMore': '已经报办结，不用延期',
  'resolution-not-now-close': '要先核实属实，才能归档',
  'resolution-asked-already': '已经申请延期，等办公室答复',
  'resolution-not-asked': '牵头单位没有申请延期',
  'resolution-not-later': '申请的日期要晚于现在的时限，也不能早于今天',
  'resolution-due-past': '新的时限不能早于今天',
  'resolution-evidence': '请附佐证材料，至少一份照片或文件',
  'photo-not-found': '有材料还没有传完，请等传完再提交',
  'bookmark-not-found': '这一页已经失效，请回到第一页',
  'text-names-persons': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'text-identity-number': '内容里像有身份证号或电话号码，请删去后再提交',
} satisfies Record<MeetingRefusal, string | ((detail: Detail) => string)>

/** The sentence of a refusal, for buttons that say why they are off. */
export function sayMeeting(code: MeetingRefusal, detail: Detail = {}): string {
  const words: string | ((detail: Detail) => string) = meetingWords[code]
  return typeof words === 'string' ? words : words(detail)
}
