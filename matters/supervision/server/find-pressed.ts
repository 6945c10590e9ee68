import type { Asking } from '#foundation/server/record.ts'
import { isOpen } from '#matters/hazard/hazard.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import type { Rules } from '#matters/hazard/server/rules.ts'
import { type AboutKind, dutyRef } from '#matters/supervision/order.ts'
import type { Refuse } from '#matters/supervision/server/take-step.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

type Given = { kind: AboutKind; ref?: string | undefined }
type Pressed = { kind: AboutKind; ref: string | null; school: string | null; town: string | null }

/** What an order presses, found: a hazard still open, a duty of the programme at a unit, a visit; or nothing but words. */
export async function findPressed(
  asking: Asking,
  refuse: Refuse,
  { pack }: Rules,
  { kind, ref }: Given,
  school: string | undefined,
): Promise<Pressed> {
  const missing = (): never => refuse('order-about-not-found')
  switch (kind) {
    case 'hazard': {
      const hazard = (await findHazard(asking, uuidOr(ref, missing))) ?? missing()
      if (!isOpen(hazard.state)) refuse('order-about-done')
      return { kind, ref: hazard.id, school: hazard.school, town: hazard.town }
    }
    case 'duty': {
      const asked = dutyRef(ref ?? '')
      if (!pack.duties.duties.some(({ code }) => code === asked?.duty)) missing()
      const where = await whereIs(asking, asked?.unit, missing)
      return { kind, ref: ref ?? missing(), ...where }
    }
    case 'visit': {
      const known = await asking.tx
        .selectFrom('subject')
        .select('id')
        .where('district', '=', asking.actor.district)
        .where('id', '=', uuidOr(ref, missing))
        .where('kind', '=', 'inspection-visit')
        .executeTakeFirst()
      return { kind, ref: known?.id ?? missing(), ...(await whereIs(asking, school, missing)) }
    }
    case 'other':
      return { kind, ref: null, ...(await whereIs(asking, school, missing)) }
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const uuidOr = (ref: string | undefined, missing: () => never): string => (ref && UUID.test(ref) ? ref : missing())

/** The school an order concerns and its town; a unit that is no school concerns none. */
async function whereIs(asking: Asking, unit: string | undefined, missing: () => never) {
  if (unit === undefined) return { school: null, town: null }
  const [found] = await findOpenUnits(asking, [unit])
  if (!found) return missing()
  return found.kind === 'school' || found.kind === 'care'
    ? { school: found.id, town: found.parent }
    : { school: null, town: null }
}
