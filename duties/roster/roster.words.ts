import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { Figure } from '#duties/roster/presence.contract.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import type { DutyDays, RosterKind, ShiftState } from '#duties/roster/roster.ts'

export const rosterWords = {
  'roster-not-found': '没有这张值班表，可能不在您的查看范围内',
  'roster-not-yours': '这张值班表由本单位负责人、安全主任或联络员管理，请向他们提出',
  'roster-closed': '这张值班表已经停用，请另设一张',
  'school-not-found': '没有找到这所学校，请重新选择',
  'place-doubtful': ({ why }: Detail) => String(why),
  'close-past': '停用日期不能早于今天，已过去的班次仍要计算',
  'plan-span': '一次最多排62天，请缩短日期',
  'plan-past': '这段日子已经过去，请从今天往后排',
  'plan-post-not-found': ({ post }: Detail) => `岗位${String(post)}不在本单位或已撤销，请重新选择`,
  'plan-empty': '这段日子一个班也排不出来，请核对星期和校历',
  'plan-changed': '预览之后值班表有了变化，请重新预览再排班',
  'shift-not-found': '没有这个班次，可能已重新排班，请刷新后再看',
  'shift-not-yours': '这一班不是您的岗位，请由当班岗位办理',
  'shift-not-so': ({ state }: Detail) => `这一班现在是“${stateWord(state)}”，不能这样办，请刷新后再看`,
  'shift-not-yet': '还没有到时间，开始前60分钟可以签到',
  'shift-over': '这一班已经结束，请向本单位负责人说明情况',
  'place-reason-needed': '没有取到定位，请选一个原因后签到',
  'equipment-matters-needed': '器械不齐全，请写明缺什么',
  'receive-not-yours': '请由下一班的岗位确认接班',
  'received-already': '已经确认过接班，无需再办',
  'post-same': '当班的就是这个岗位，请另选一个',
  'post-busy': ({ where }: Detail) => `这个岗位同一时间已排在${String(where)}，请另选一个`,
  'swap-other-unit': '只能和本单位的岗位换班，请重新选择',
  'swap-same-post': '两班是同一个岗位，无需换班',
  'swap-open': '这一班已有一个换班申请在办，请先等答复',
  'swap-not-found': '没有这个换班申请，可能不在您的查看范围内',
  'swap-answer-not-yours': '请由被换班的岗位答复',
  'swap-decision-not-yours': '请由没有参与换班的负责人批准',
  'swap-not-consented': '对方还没有同意，请等对方答复后再批',
  'swap-done': '这个换班申请已经办完，无需再办',
  'span-long': '一次最多看400天，请缩短日期',
  'text-names-persons': '请只写事情，不写人的情况和姓名',
  'text-identity-number': '内容里像有身份证号或电话号码，请删去后再提交',
} satisfies Record<RefusalsOf<typeof rosterContract>, string | ((detail: Detail) => string)>

export const kindWords = {
  leader: '值班领导',
  guard: '门卫保安',
  gate: '护学岗',
  traffic: '高峰交通岗',
  hold: '固守点',
  patrol: '重点街巷巡逻',
} as const satisfies Record<RosterKind, string>

export const daysWords = { day: '每天', 'school-day': '上学日' } as const satisfies Record<DutyDays, string>

export const shiftWords = {
  planned: '未到岗',
  on: '在岗',
  off: '已交班',
  missed: '缺岗',
} as const satisfies Record<ShiftState, string>

const stateWord = (state: unknown): string => shiftWords[state as ShiftState] ?? '已变化'

export const figureWords = {
  present: '到岗率',
  'on-time': '准时到岗率',
  staffed: '护学岗配备率',
  police: '见警率（本平台口径）',
  absent: '脱岗、缺位',
} as const satisfies Record<Figure, string>

export const figureSays = {
  present: '已签到班次 ÷ 应到班次',
  'on-time': '按时签到班次 ÷ 应到班次',
  staffed: '排了护学岗的学校 ÷ 应设学校',
  police: '民警或辅警在校门范围内满八成时长的“学校×高峰时段” ÷ 应到的',
  absent: '缺岗、迟到、早退的时段',
} as const satisfies Record<Figure, string>

/** Why a phone has no place: said with one press. */
export const noPlaceWords = ['室内没有信号', '手机不能定位', '定位偏得太远', '用的是电脑'] as const

export const absentWords = { missed: '缺岗', late: '迟到', early: '早退' } as const

export const minutesWords = (minutes: number): string =>
  minutes < 60
    ? `${minutes}分钟`
    : minutes % 60 === 0
      ? `${minutes / 60}小时`
      : `${Math.floor(minutes / 60)}小时${minutes % 60}分`
