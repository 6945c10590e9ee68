/** Every kind of fact a roster leaves behind, as the timeline says it. */
export const rosterFactWords = {
  'roster-opened': '设立值班表',
  'roster-placed': '标岗位点',
  'roster-applied': '排班',
  'roster-closed': '停用值班表',
  'roster-gap-told': '提醒空班',
  'shift-begun': '到岗签到',
  'shift-present': '在岗确认',
  'shift-handed-over': '交班',
  'shift-received': '接班确认',
  'shift-missed': '未到岗',
  'shift-substituted': '指定替班',
  'shift-swap-asked': '申请换班',
  'shift-swap-consented': '同意换班',
  'shift-swap-declined': '不同意换班',
  'shift-swapped': '批准换班',
  'shift-swap-refused': '不批准换班',
} as const
export type RosterFactKind = keyof typeof rosterFactWords
