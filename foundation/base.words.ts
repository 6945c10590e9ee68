/** What the house itself says, whatever the slice. */
export const baseWords = {
  'bad-input': '有几处没有填对，请看每一处下面的提示',
  'sign-in-needed': '请先登录',
  'not-found': '没有找到，可能已被合并、作废，或不在您的查看范围内',
  'too-large': '文件太大，照片不超过15兆，其他文件不超过50兆',
  unexpected: '没有办成，已填的内容还在，请再试一次',
  'command-taken': '这条操作的编号已被别人用过，请重新提交',
} as const
export type BaseRefusal = keyof typeof baseWords
