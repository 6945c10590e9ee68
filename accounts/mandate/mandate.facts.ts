/** Every kind of fact a list of duties leaves behind, as its timeline says it. */
export const mandateFactWords = {
  'mandate-drawn-up': '拟出职责清单',
  'mandate-written': '修改职责清单',
  'mandate-confirmed': '分管领导确认职责清单',
  'mandate-replaced': '由新版代替',
} as const
export type MandateFactKind = keyof typeof mandateFactWords
