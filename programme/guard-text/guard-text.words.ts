import type { GuardRefusal } from '#programme/guard-text/guard-text.ts'

export const guardTextWords = {
  'special-person': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'remark-too-long': '说明不超过50字，只写责任落实情况',
  'remark-personal': '说明里不能出现姓名、证件号、电话或住址，请只写责任落实情况',
} as const satisfies Record<GuardRefusal, string>
