import type { Input } from '#foundation/endpoint.ts'
import { type Asking, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { unitContract } from '#registry/unit/unit.contract.ts'
import { addUnits } from '#registry/unit/server/add-unit.ts'
import { findUnit, getUnitToChange } from '#registry/unit/server/get-unit.ts'
import { unitSubject } from '#registry/unit/server/rename-from.ts'

type SplitUnit = typeof unitContract.splitUnit
type MergeUnits = typeof unitContract.mergeUnits
type CloseUnit = typeof unitContract.closeUnit
type Unit = { id: string; kind: string; valid_from: string }

/** One unit becomes several. Its open matters are followed up through `unit_succession`; it keeps its facts. */
export async function splitUnit(
  ask: Ask<SplitUnit>,
  { unit: id, into, day, reason }: Input<SplitUnit>,
): Promise<{ done: true }> {
  const { tx, actor, refuse } = ask
  const unit = await getUnitToChange(ask, id)
  if (day <= unit.valid_from) return refuse('day-before-start')
  for (const next of into)
    if (await findUnit(tx, actor.district, next.id)) return refuse('unit-exists', { id: next.id })
  await addUnits(
    ask,
    into.map((next) => ({ ...next, kind: unit.kind, parent: unit.parent, line: unit.line, sort: unit.sort })),
    day,
  )
  await end(ask, unit, day)
  for (const next of into) await succeed(ask, unit.id, next.id, 'split', day, reason)
  record(ask, {
    kind: 'unit-split',
    subject: unitSubject(actor.district, unit),
    detail: { into: into.map((next) => next.id), day, reason },
  })
  return { done: true }
}

export async function mergeUnits(
  ask: Ask<MergeUnits>,
  { units: ids, into, day, reason }: Input<MergeUnits>,
): Promise<{ done: true }> {
  const { tx, actor, refuse } = ask
  const units = []
  for (const id of new Set(ids)) units.push(await getUnitToChange(ask, id))
  const [first] = units
  if (!first || units.some(({ kind }) => kind !== first.kind)) return refuse('kinds-differ')
  if (units.some(({ valid_from }) => day <= valid_from)) return refuse('day-before-start')
  if (await findUnit(tx, actor.district, into.id)) return refuse('unit-exists', { id: into.id })
  await addUnits(ask, [{ ...into, kind: first.kind, parent: first.parent, line: first.line, sort: first.sort }], day)
  for (const unit of units) {
    await end(ask, unit, day)
    await succeed(ask, unit.id, into.id, 'merge', day, reason)
    record(ask, {
      kind: 'unit-merged',
      subject: unitSubject(actor.district, unit),
      detail: { into: into.id, day, reason },
    })
  }
  return { done: true }
}

export async function closeUnit(
  ask: Ask<CloseUnit>,
  { unit: id, day, reason }: Input<CloseUnit>,
): Promise<{ done: true }> {
  const { tx, actor, refuse } = ask
  const unit = await getUnitToChange(ask, id)
  if (day <= unit.valid_from) return refuse('day-before-start')
  const { count } = await tx
    .selectFrom('unit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('district', '=', actor.district)
    .where(({ or, eb }) => or([eb('parent', '=', id), eb('line', '=', id)]))
    .where('valid_until', 'is', null)
    .executeTakeFirstOrThrow()
  if (count > 0) return refuse('unit-has-units', { count })
  await end(ask, unit, day)
  record(ask, { kind: 'unit-closed', subject: unitSubject(actor.district, unit), detail: { day, reason } })
  return { done: true }
}

/** Its posts end with it, and so do those who hold them: nobody signs in for a unit that no longer exists. */
async function end({ tx, actor }: Asking, { id }: Unit, day: string): Promise<void> {
  const { district } = actor
  await tx.updateTable('unit').set({ valid_until: day }).where('district', '=', district).where('id', '=', id).execute()
  await tx
    .updateTable('holding')
    .set({ valid_until: day })
    .where('district', '=', district)
    .where('post', 'in', (from) =>
      from.selectFrom('post').select('id').where('district', '=', district).where('unit', '=', id),
    )
    .where('valid_until', 'is', null)
    .where('valid_from', '<', day)
    .execute()
  await tx
    .updateTable('post')
    .set({ valid_until: day })
    .where('district', '=', district)
    .where('unit', '=', id)
    .where('valid_until', 'is', null)
    .execute()
}

const succeed = (
  { tx, actor }: Asking,
  before: string,
  after: string,
  kind: 'split' | 'merge',
  day: string,
  reason: string,
) => tx.insertInto('unit_succession').values({ district: actor.district, before, after, kind, day, reason }).execute()
