import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { schoolFileContract, SchoolState } from '#accounts/school-file/school-file.contract.ts'

export const schoolFileWords = {
  'school-file-not-yours': '管理员不看业务，请换到业务岗位再看一校一档',
  'school-file-not-found': '没有这所学校，可能已撤并，请从学校名单里选',
  'school-bookmark-not-found': '翻页的书签失效了，请从第一页重新看',
} as const satisfies Record<RefusalsOf<typeof schoolFileContract>, string>

export const schoolStateWords = {
  late: '有逾期',
  open: '有未销号',
  none: '无未销号',
  incomplete: '档案不全',
} as const satisfies Record<SchoolState, string>

/** Facts about a school beside those of its hazards. */
export const schoolFactWords: Readonly<Record<string, string>> = {
  'unit-renamed': '更名',
}
