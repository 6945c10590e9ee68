import type { RefusalsOf } from '#foundation/endpoint.ts'
import { type Detail, said } from '#foundation/refused.ts'
import type { MandateState } from '#accounts/mandate/mandate.ts'
import type { MandateFilter, mandateContract } from '#accounts/mandate/mandate.contract.ts'

export const stateWords = {
  draft: '草稿',
  confirmed: '现行',
  replaced: '已代替',
} as const satisfies Record<MandateState, string>

export const viewWords = {
  waiting: '还没确认',
  confirmed: '已确认',
  stale: '要点有更新',
} as const satisfies Record<MandateFilter, string>

/** Why not, and what to do instead. */
export const mandateWords: Record<RefusalsOf<typeof mandateContract>, string | ((detail: Detail) => string)> = {
  'text-names-persons': '做法里只写工作和岗位，不写人的情况和姓名',
  'text-identity-number': '这里不写身份证号和电话，请删去',
  'mandates-not-yours': '职责清单由本单位联络员写、分管领导确认，领导小组办公室查看',
  'mandate-unit-not-found': '没有这个成员单位，请从职责清单里点进去',
  'mandate-version-not-found': '没有这一版，请从历次版本里选',
  'mandate-changed': '刚才有人改过这份清单，请看过新的内容再保存，您写的还在',
  'mandate-clause-foreign': (detail) => `第${said(detail, 'clause')}条不由本单位负责，请去掉再保存`,
  'mandate-post-foreign': (detail) => `第${said(detail, 'clause')}条选的岗位不在本单位，请重新选责任岗位`,
  'mandate-no-draft': '没有等待确认的草稿，请联络员先写好',
  'mandate-incomplete': (detail) => `还有${said(detail, 'open')}条没写做法或责任岗位，写齐后再确认`,
  'mandate-outdated': '要点有更新，请联络员打开草稿再保存一次，核对新增的条款后再确认',
}
