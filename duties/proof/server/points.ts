import { randomInt } from 'node:crypto'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId, subjectIdOf } from '#foundation/server/id.ts'
import { type Asking, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { POINT_LENGTH, POINT_LETTERS } from '#duties/proof/point-code.ts'
import type { PatrolPoint, proofContract } from '#duties/proof/proof.contract.ts'
import { mayPlacePoints } from '#duties/proof/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type List = typeof proofContract.patrolPoints
type Save = typeof proofContract.savePatrolPoint
type Close = typeof proofContract.closePatrolPoint

const MOST = 60
const COLUMNS = ['id', 'school', 'code', 'name', 'sort', 'lat', 'lng'] as const

/** Points a patrol passes today, in the order of the round. */
export const pointsOf = ({ tx, actor }: Asking, school: string): Promise<PatrolPoint[]> =>
  tx
    .selectFrom('patrol_point')
    .select(COLUMNS)
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .where('closed_on', 'is', null)
    .orderBy('sort')
    .orderBy('code')
    .limit(MOST)
    .execute()

export const patrolPoints = async (ask: Ask<List>, { school }: Input<List>) => ({
  points: await pointsOf(ask, school),
  mayChange: mayPlacePoints(ask.actor) && ask.actor.unit === school,
})

/** A school places its own points. The code is drawn, so that nobody learns the next one from the last. */
export async function savePatrolPoint(ask: Ask<Save>, input: Input<Save>): Promise<PatrolPoint> {
  const { tx, actor, refuse } = ask
  if (!mayPlacePoints(actor)) refuse('points-not-yours')
  guardText(refuse, { name: input.name })
  const known = await pointsOf(ask, actor.unit)
  const before = input.id ? (known.find(({ id }) => id === input.id) ?? refuse('point-not-found')) : null
  if (!before && known.length >= MOST) refuse('points-too-many')
  const { name, sort, lat = null, lng = null } = input
  const point = {
    id: before?.id ?? freshId(),
    school: actor.unit,
    code: before?.code ?? freshCode(),
    name,
    sort,
    lat,
    lng,
  }
  if (before) await at(ask, point.id).set({ name, sort, lat, lng }).execute()
  else
    await tx
      .insertInto('patrol_point')
      .values({ district: actor.district, ...point })
      .execute()
  record(ask, { kind: 'patrol-point-saved', subject: schoolSubject(ask), detail: { before, after: point } })
  return point
}

export async function closePatrolPoint(ask: Ask<Close>, { pointId }: Input<Close>): Promise<PatrolPoint> {
  if (!mayPlacePoints(ask.actor)) ask.refuse('points-not-yours')
  const point = (await pointsOf(ask, ask.actor.unit)).find(({ id }) => id === pointId) ?? ask.refuse('point-not-found')
  await at(ask, point.id)
    .set({ closed_on: dayOf(ask.now) })
    .execute()
  record(ask, { kind: 'patrol-point-closed', subject: schoolSubject(ask), detail: { before: point, after: null } })
  return point
}

const at = ({ tx, actor }: Asking, id: string) =>
  tx.updateTable('patrol_point').where('district', '=', actor.district).where('id', '=', id)
const schoolSubject = ({ actor }: Asking) => subjectIdOf(actor.district, 'school', actor.unit)

const freshCode = () =>
  Array.from({ length: POINT_LENGTH }, () => POINT_LETTERS[randomInt(POINT_LETTERS.length)]).join('')
