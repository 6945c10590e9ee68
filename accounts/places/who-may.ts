import type { Actor } from '#foundation/actor.ts'
import { isAdministrator } from '#registry/post/role.ts'

/** Everybody but those who keep the machine may ask. */
export const maySee = ({ role }: Pick<Actor, 'role'>): boolean => !isAdministrator(role)

/**
 * Whose places one may look at: the district all, a town its schools, a school its own. Others see neither rounds nor most
 * findings, and would read white where somebody was: they are shown no school rather than a false blank.
 */
export const schoolsOf = ({ scope, units }: Pick<Actor, 'scope' | 'units'>): readonly string[] | null =>
  scope === 'district' ? null : units
