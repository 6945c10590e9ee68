import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type Holder, holdersOn, withinUnit } from '#registry/post/server/holders.ts'
import type { UnitCard, unitContract, UnitGaps, UnitNode } from '#registry/unit/unit.contract.ts'
import { type UnitOn, unitsOn } from '#registry/unit/server/units-on.ts'
import { UnitKind, unitNameOn } from '#registry/unit/unit.ts'

/** Whoever answers for a unit, in the order in which they would be asked. */
const HEADS = ['district-leader', 'office-director', 'school-head', 'lead-in-charge', 'grid-worker', 'officer']

export async function unitTree(
  ask: Ask<typeof unitContract.unitTree>,
  { day, kind, search }: Input<typeof unitContract.unitTree>,
): Promise<UnitNode[]> {
  const on = day ?? dayOf(ask.now)
  const [units, holders] = await Promise.all([unitsOn(ask, on), holdersOn(ask.tx, ask.actor.district, on)])
  const posts = byUnit(holders)
  return units
    .filter(
      (unit) => (!kind || unit.kind === kind) && (!search || unit.name.includes(search) || unit.short.includes(search)),
    )
    .map((unit) => nodeOf(unit, posts.get(unit.id) ?? []))
}

export async function unitCard(
  ask: Ask<typeof unitContract.unitCard>,
  { unit, day }: Input<typeof unitContract.unitCard>,
): Promise<UnitCard> {
  const { tx, actor, now, refuse } = ask
  const { district } = actor
  const row = await tx
    .selectFrom('unit')
    .selectAll()
    .where('district', '=', district)
    .where('id', '=', unit)
    .executeTakeFirst()
  if (!row) return refuse('unit-not-found')
  const on = day ?? dayOf(now)
  const names = await tx
    .selectFrom('unit_name')
    .selectAll()
    .where('district', '=', district)
    .where('unit', '=', unit)
    .orderBy('valid_from')
    .execute()
  const successions = await tx
    .selectFrom('unit_succession')
    .select(['before', 'after', 'kind', 'day', 'reason'])
    .where('district', '=', district)
    .where(({ or, eb }) => or([eb('before', '=', unit), eb('after', '=', unit)]))
    .orderBy('day')
    .execute()
  const spans = names.map((each) => ({
    name: each.name,
    short: each.short,
    validFrom: each.valid_from,
    validUntil: each.valid_until,
  }))
  const posts = await holdersOn(tx, district, on, [unit])
  const { name, short } = unitNameOn(spans, on) ?? row
  return {
    ...nodeOf({ ...row, kind: UnitKind.parse(row.kind), name, short }, posts),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    names: spans,
    successions: successions.map((each) => ({ ...each, kind: each.kind === 'split' ? 'split' : 'merge' })),
    posts: posts.map(withinUnit),
  }
}

/** The whole list is what an inspector asks for: how many units, how many are complete, and what the others lack. */
export async function unitGaps(ask: Ask<typeof unitContract.unitGaps>, { day }: Input<typeof unitContract.unitGaps>) {
  const on = day ?? dayOf(ask.now)
  const [units, holders] = await Promise.all([unitsOn(ask, on), holdersOn(ask.tx, ask.actor.district, on)])
  const posts = byUnit(holders)
  const answering = units.filter(({ kind }) => kind !== 'community' && kind !== 'station')
  const gaps = answering.flatMap(({ id, name, kind }): UnitGaps[] => {
    const own = posts.get(id) ?? []
    const missing = vacantIn(own)
    const stale = own.filter((post) => post.stale).map(({ title }) => title)
    return missing.length + stale.length > 0 ? [{ unit: id, name, kind, missing, stale }] : []
  })
  return { units: answering.length, complete: answering.length - gaps.length, gaps }
}

const byUnit = (holders: readonly Holder[]): Map<string, Holder[]> => Map.groupBy(holders, ({ unit }) => unit)
const vacantIn = (posts: readonly Holder[]): string[] =>
  posts.filter(({ mandatory, person }) => mandatory && person === null).map(({ title }) => title)

function nodeOf({ id, kind, name, short, parent, line }: UnitOn, posts: readonly Holder[]): UnitNode {
  const heads = posts.filter(({ role, person }) => person !== null && HEADS.includes(role))
  const head = heads.toSorted((a, b) => HEADS.indexOf(a.role) - HEADS.indexOf(b.role))[0]?.label ?? null
  return { id, kind, name, short, parent, line, head, vacant: vacantIn(posts) }
}
