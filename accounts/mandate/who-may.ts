import type { Actor } from '#foundation/actor.ts'
import { isAdministrator, seesDistrict } from '#registry/post/role.ts'

type Asker = Pick<Actor, 'role' | 'unit'>
const WRITES: readonly string[] = ['liaison', 'lead-in-charge']

/** Units read their own list, the district reads all. */
export const maySee = ({ role, unit }: Asker, of: string): boolean =>
  !isAdministrator(role) && (seesDistrict(role) || unit === of)
/** The unit itself says what it does: its liaison writes, and so may its leader in charge. */
export const mayWrite = ({ role, unit }: Asker, of: string): boolean => unit === of && WRITES.includes(role)
/** A list binds when the leader in charge has signed it; nobody signs for another unit. */
export const mayConfirm = ({ role, unit }: Asker, of: string): boolean => unit === of && role === 'lead-in-charge'
