/** Every kind of fact a meeting leaves behind, as the timeline says it. */
export const meetingFactWords = {
  'meeting-called': '召开会议，通知各单位',
  'meeting-changed': '更改会议安排',
  'meeting-cancelled': '取消会议',
  'meeting-answered': '回复参加',
  'meeting-leave-asked': '请假',
  'meeting-begun': '开始签到',
  'meeting-signed-in': '签到',
  'meeting-held': '散会',
  'minutes-written': '起草纪要',
  'minutes-issued': '印发纪要',
} as const
export type MeetingFactKind = keyof typeof meetingFactWords

/** And those of what it resolved. */
export const resolutionFactWords = {
  'resolution-opened': '纪要印发，开始办理',
  'resolution-reported': '报办结',
  'resolution-sent-back': '退回补办',
  'resolution-verified': '核实属实',
  'resolution-closed': '办结归档',
  'resolution-more-asked': '申请延期',
  'resolution-more-granted': '同意延期',
  'resolution-more-refused': '不同意延期',
} as const
export type ResolutionFactKind = keyof typeof resolutionFactWords
