/** Every kind of fact a risk or a term review leaves behind, as the timeline says it. */
export const riskFactWords = {
  'risk-entered': '登记风险点',
  'risk-controlled': '确认管控措施已落实',
  'risk-reviewed': '复核，维持不变',
  'risk-changed': '复核，重新评定',
  'risk-closed': '风险消除，移出清单',
  'risk-shown': '风险成为现实，登记隐患',
  'risk-review-opened': '开始学期风险评估',
  'risk-review-finished': '完成学期风险评估',
  'risk-review-proved': '记入经常性工作',
} as const
export type RiskFactKind = keyof typeof riskFactWords
