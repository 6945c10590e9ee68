/** What duties leave behind, as a timeline says it. */
export const proofFactWords = {
  'proof-given': '报了完成',
  'proof-corrected': '作了更正',
  'proof-countersigned': '会签确认',
  'duty-exempted': '免除',
  'duty-exemption-ended': '提前恢复',
  'duty-missed': '到期没有记录',
} as const
export type ProofFactKind = keyof typeof proofFactWords
