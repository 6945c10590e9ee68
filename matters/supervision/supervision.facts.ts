/** Every kind of fact a supervision order leaves behind, as the timeline says it. */
export const orderFactWords = {
  'order-drafted': '拟出督办单，待签发',
  'order-dropped': '不签发',
  'order-issued': '签发督办单',
  'order-signed': '签收督办单',
  'order-replied': '书面反馈',
  'order-sent-back': '退回补办',
  'order-verified': '核实办理情况',
  'order-closed': '办结',
  'order-succeeded': '转二次督办',
  'order-listed': '挂牌督办',
  'order-unlisted': '摘牌',
  'order-interviewed': '约谈',
} as const
export type OrderFactKind = keyof typeof orderFactWords
