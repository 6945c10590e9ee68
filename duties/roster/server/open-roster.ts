import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import { doubtCoordinate } from '#registry/identifier/coordinate.ts'
import { gatesOf } from '#registry/school/server/gates.ts'
import { findSchoolUnit } from '#registry/unit/server/find-unit.ts'
import type { Roster } from '#duties/roster/planned.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import { rosterKinds } from '#duties/roster/roster.ts'
import { rosterRules } from '#duties/roster/server/roster-rules.ts'
import { findRoster, shown } from '#duties/roster/server/roster.store.ts'
import { isResponsible, mayOpen } from '#duties/roster/who-may.ts'

type Open = typeof rosterContract.openRoster

/** 设值班表: a place, its hours, and the unit that answers for it (定岗定责定时; 定人 follows with the plan). Source: clauses 5.23, 7.13. */
export async function openRoster(ask: Ask<Open>, input: Input<Open>): Promise<Roster> {
  const { tx, actor, now, refuse } = ask
  if (!isResponsible(actor)) refuse('roster-not-yours')
  const [school, own] = [await findSchoolUnit(ask, input.school), await ownKind(ask)]
  if (!school) return refuse('school-not-found')
  if (!mayOpen(actor, own, input.kind, school.id)) refuse('roster-not-yours')
  guardText(refuse, { name: input.name, place: input.place })
  const given = input.lat !== undefined && input.lng !== undefined ? { lat: input.lat, lng: input.lng } : undefined
  const doubt = given && doubtCoordinate(given)
  if (doubt) refuse('place-doubtful', { why: doubt })
  const at = given ?? (await gatesOf(ask, school.id))[0]
  const type = await tx
    .selectFrom('school')
    .select('type')
    .where('district', '=', actor.district)
    .where('unit', '=', school.id)
    .executeTakeFirst()

  const { tolerance } = await rosterRules(ask.house.db, actor.district)
  const id = freshId()
  const usual = rosterKinds[input.kind]
  const audience = [...new Set([actor.unit, school.id, school.parent].filter((unit): unit is string => unit !== null))]
  openSubject(ask, { id, kind: 'roster', audience })
  await tx
    .insertInto('roster')
    .values({
      district: actor.district,
      id,
      kind: input.kind,
      name: input.name,
      unit: actor.unit,
      school: school.id,
      town: school.parent,
      place: input.place,
      lat: at?.lat ?? null,
      lng: at?.lng ?? null,
      radius: input.radius,
      days: input.days ?? usual.days,
      windows: JSON.stringify(input.windows),
      school_type: type?.type ?? null,
      police: input.police ?? usual.police,
      late_after: input.lateAfter ?? tolerance,
      opened_on: dayOf(now),
    })
    .execute()
  record(ask, {
    kind: 'roster-opened',
    subject: id,
    detail: { kind: input.kind, school: school.id, windows: input.windows },
  })
  const roster = await findRoster(ask, id)
  return roster ? shown(roster) : refuse('roster-not-yours')
}

async function ownKind({ tx, actor }: Pick<Ask, 'tx' | 'actor'>): Promise<string> {
  const unit = await tx
    .selectFrom('unit')
    .select('kind')
    .where('district', '=', actor.district)
    .where('id', '=', actor.unit)
    .executeTakeFirst()
  return unit?.kind ?? ''
}
