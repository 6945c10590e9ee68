import type { Actor } from '#foundation/actor.ts'
import { doneBy } from '#duties/duty/subject.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'
import { isAdministrator } from '#registry/post/role.ts'

type Asker = Pick<Actor, 'role' | 'unit' | 'units' | 'scope'>

/** Administrators keep the machine and look at no school; everybody else sees what is theirs. */
export const mayCover = ({ role }: Asker): boolean => !isAdministrator(role)

/**
 * Whose duties one may look at: the district all, a town its schools, everybody their own, and what one's unit does itself at a
 * school. The same as the rows row-level security shows, so that nobody stands in a matrix with nothing done because their proofs
 * could not be read.
 */
export const maySee = ({ scope, unit, units }: Asker, subject: string, duty?: Duty): boolean =>
  scope === 'district' || units.includes(subject) || (duty !== undefined && doneBy(duty).includes(unit))
