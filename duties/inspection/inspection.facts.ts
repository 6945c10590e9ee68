/** Every kind of fact an inspection leaves behind, as the timeline says it. */
export const inspectionFactWords = {
  'inspection-planned': '制定检查计划，公布抽签种子的摘要',
  'inspection-recused': '申请回避',
  'inspection-drawn': '抽签，公布种子',
  'inspection-plan-cancelled': '取消检查计划',
  'inspection-visit-opened': '列入检查任务',
  'inspection-redrawn': '因回避顺延抽取检查人',
  'inspection-day-set': '定检查日期',
  'inspection-joined': '另一单位一起检查',
  'inspection-went-along': '并入另一单位的检查',
  'inspection-cancelled': '取消检查',
  'inspection-started': '到场检查',
  'inspection-recorded': '填写检查记录',
  'inspection-signed': '检查人签名',
  'inspection-received': '被检查单位签字',
  'inspection-signature-refused': '被检查单位未签字',
  'inspection-released': '下发检查结果',
  'inspection-finding-reported': '问题转为隐患',
  'inspection-finding-not-reported': '问题未能转为隐患',
  'inspection-finding-closed': '问题整改销号',
} as const
export type InspectionFactKind = keyof typeof inspectionFactWords
