import { isAdministrator } from '#registry/post/role.ts'
import type { Roster } from '#registry/post/post.contract.ts'

/** Which list a post is on: the leading group, its office, or its own unit's. */
export function rosterOf(role: string, unitKind: string): Roster {
  if (isAdministrator(role)) return 'unit'
  if (unitKind === 'office') return 'office'
  return role === 'district-leader' || (role === 'lead-in-charge' && (unitKind === 'member' || unitKind === 'town'))
    ? 'group'
    : 'unit'
}
