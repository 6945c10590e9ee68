import { z } from 'zod'

export const UnitKind = z.enum(['group', 'office', 'member', 'town', 'community', 'station', 'school', 'care'])
export type UnitKind = z.infer<typeof UnitKind>

export const unitKindWords = {
  group: '领导小组',
  office: '办公室',
  member: '成员单位',
  town: '镇街',
  community: '社区',
  station: '派出所',
  school: '学校',
  care: '校外托管机构',
} as const satisfies Record<UnitKind, string>

export const UnitId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, '单位代码用字母、数字和连字符，最长40位')

export type NameSpan = { name: string; short: string; validFrom: string; validUntil: string | null }

/** What a unit was called on a day. Before its first name it is called by that one: a record may be older than the registry. */
export function unitNameOn(names: readonly NameSpan[], day: string): NameSpan | undefined {
  const sorted = names.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
  return sorted.findLast(({ validFrom }) => validFrom <= day) ?? sorted[0]
}

const STALE_AFTER_MONTHS = 12

/** A contact nobody has confirmed for a year is flagged, and so is one nobody ever confirmed (clause 1.5). */
export function isStale(verifiedOn: string | null, day: string): boolean {
  if (!verifiedOn) return true
  const year = Number(day.slice(0, 4)) - STALE_AFTER_MONTHS / 12
  return verifiedOn < `${year}${day.slice(4)}`
}
