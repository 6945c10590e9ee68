/** What reports leave behind, as a timeline says it. */
export const reportFactWords = {
  'report-opened': '列为应报',
  'report-saved': '存稿',
  'report-submitted': '报送电子稿',
  'report-returned': '退回',
  'report-accepted': '收下，锁定',
  'report-reopened': '重新打开',
  'report-exempted': '免报',
  'report-required': '恢复应报',
  'report-paper-received': '收到书面稿',
  'report-paper-revoked': '撤销书面稿登记',
  'office-contact-set': '更改办公室联系方式',
} as const
export type ReportFactKind = keyof typeof reportFactWords
