/** Every kind of fact a key target leaves behind, as the timeline says it. */
export const targetFactWords = {
  'target-proposed': '提出',
  'target-confirmed': '领导小组确认列入',
  'target-declined': '领导小组不列入',
  'target-planned': '定方案',
  'target-progress': '报进展',
  'target-milestone': '到达时间节点',
  'target-looked-back': '回头看',
  'target-submitted': '申请验收',
  'target-accepted': '验收合格',
  'target-sent-back': '验收不合格，退回',
  'target-delisted': '摘牌',
  'target-kept': '继续列入',
  'target-recurred': '整治后又发现',
} as const
export type TargetFactKind = keyof typeof targetFactWords
