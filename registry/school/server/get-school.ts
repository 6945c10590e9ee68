import type { Actor } from '#foundation/actor.ts'
import type { Tx } from '#foundation/server/database.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'

type Asking = { tx: Tx; actor: Actor; refuse: (code: 'school-not-found' | 'school-not-yours') => never }

/** Who may keep what is known of a school: the school itself and the office. */
export const mayChange = (actor: Actor, school: string): boolean =>
  keepsRegistry(actor.role) || (actor.unit === school && KEEPS_OWN.has(actor.role))
const KEEPS_OWN = new Set(['school-head', 'school-safety'])

/** Neighbours are also kept by those in whose territory they are. */
export const mayChangeNeighbours = (actor: Actor, school: string): boolean =>
  mayChange(actor, school) || (actor.units.includes(school) && actor.unit !== school)

/** A school to be changed, locked. */
export async function getSchoolToChange({ tx, actor, refuse }: Asking, school: string, may = mayChange) {
  const found = await tx
    .selectFrom('school')
    .selectAll()
    .where('district', '=', actor.district)
    .where('unit', '=', school)
    .executeTakeFirst()
  if (!found) return refuse('school-not-found')
  if (!may(actor, school)) return refuse('school-not-yours')
  return found
}
