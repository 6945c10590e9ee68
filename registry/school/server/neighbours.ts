import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId, subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { doubtCoordinate } from '#registry/identifier/coordinate.ts'
import { checkCreditCode } from '#registry/identifier/credit-code.ts'
import type { schoolContract } from '#registry/school/school.contract.ts'
import { gatesOf, metresToGate } from '#registry/school/server/gates.ts'
import { getSchoolToChange, mayChangeNeighbours } from '#registry/school/server/get-school.ts'

type Save = typeof schoolContract.saveNeighbour
type Close = typeof schoolContract.closeNeighbour

export async function saveNeighbour(
  ask: Ask<Save>,
  given: Input<Save>,
): Promise<{ id: string; straightMetres: number | null }> {
  const { tx, actor, refuse } = ask
  const { district } = actor
  const {
    school,
    id,
    kind,
    name,
    address,
    note,
    lat = null,
    lng = null,
    walkingMetres = null,
    walkingMethod = null,
  } = given
  await getSchoolToChange(ask, school, mayChangeNeighbours)
  const at = lat !== null && lng !== null ? { lat, lng } : null
  const message = at ? doubtCoordinate(at) : undefined
  if (message) return refuse('coordinate-doubtful', { message })
  const code = given.creditCode ? checkCreditCode(given.creditCode) : null
  if (code && !code.ok) return refuse('identifier-wrong', { message: code.message })
  if (walkingMetres !== null && !walkingMethod) return refuse('method-missing')
  const straight = metresToGate(at, await gatesOf(ask, school))
  if (walkingMetres !== null && straight !== null && walkingMetres < straight)
    return refuse('walk-shorter', { metres: straight })
  if (id && !(await openNeighbour(ask, school, id))) return refuse('neighbour-not-found')

  const row = {
    kind,
    name,
    address,
    note,
    lat,
    lng,
    credit_code: code?.value ?? null,
    straight_metres: straight,
    walking_metres: walkingMetres,
    walking_method: walkingMethod,
  }
  const saved = id ?? freshId()
  if (id) await tx.updateTable('neighbour').set(row).where('district', '=', district).where('id', '=', id).execute()
  else
    await tx
      .insertInto('neighbour')
      .values({ district, id: saved, school, ...row })
      .execute()
  record(ask, {
    kind: 'neighbour-saved',
    subject: subjectIdOf(district, 'school', school),
    detail: { neighbour: saved, after: row },
  })
  return { id: saved, straightMetres: straight }
}

export async function closeNeighbour(
  ask: Ask<Close>,
  { school, neighbour, reason }: Input<Close>,
): Promise<{ done: true }> {
  const { tx, actor, now, refuse } = ask
  const { district } = actor
  await getSchoolToChange(ask, school, mayChangeNeighbours)
  if (!(await openNeighbour(ask, school, neighbour))) return refuse('neighbour-not-found')
  await tx
    .updateTable('neighbour')
    .set({ valid_until: dayOf(now) })
    .where('district', '=', district)
    .where('id', '=', neighbour)
    .execute()
  record(ask, {
    kind: 'neighbour-closed',
    subject: subjectIdOf(district, 'school', school),
    detail: { neighbour, reason },
  })
  return { done: true }
}

const openNeighbour = ({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, school: string, id: string) =>
  tx
    .selectFrom('neighbour')
    .select('id')
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .where('id', '=', id)
    .where('valid_until', 'is', null)
    .executeTakeFirst()
