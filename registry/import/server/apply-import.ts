import { addDays, dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import { recordMany } from '#foundation/server/record-many.ts'
import { columnsOf } from '#foundation/server/rows.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Changed } from '#registry/import/difference.ts'
import type { importContract } from '#registry/import/import.contract.ts'
import type { ImportKind } from '#registry/import/mapping.ts'
import type { Entry } from '#registry/import/read-row.ts'
import { examine } from '#registry/import/server/examine.ts'
import { addUnits } from '#registry/unit/server/add-unit.ts'
import { renameFrom, unitSubject } from '#registry/unit/server/rename-from.ts'

type Apply = typeof importContract.applyImport
type Source = { file: string; reason: string }

// PostgreSQL takes 65,535 parameters in a statement; a school has twenty.
const AT_ONCE = 1000
const UNIT_FIELDS = new Set(['name', 'short', 'parent', 'line'])

/** The whole list or nothing: everything happens in the transaction of this one command. */
export async function applyImport(
  ask: Ask<Apply>,
  given: Input<Apply>,
): Promise<{ added: number; changed: number; closed: number }> {
  const { refuse } = ask
  const { mapping, problems, diff, before, fingerprint } = await examine(ask, given)
  if (problems.length > 0) return refuse('has-problems', { count: problems.length })
  if (fingerprint !== given.fingerprint) return refuse('preview-outdated')
  const { added, changed, closed } = diff
  if (added.length + changed.length + closed.length === 0) return refuse('nothing-to-do')

  const source = { file: given.file, reason: given.reason }
  await add(ask, mapping.kind, added)
  for (const each of changed) await change(ask, mapping.kind, each, before.get(each.id), source)
  await tell(ask, mapping.kind, changed, source)
  await close(
    ask,
    mapping.kind,
    closed.map(({ id }) => id),
    source,
  )
  return { added: added.length, changed: changed.length, closed: closed.length }
}

const kindOf = (kind: ImportKind, entry: Entry | undefined): string =>
  kind === 'schools' ? 'school' : String(entry?.['kind'] ?? 'member')

async function add(asking: Asking, kind: ImportKind, entries: readonly Entry[]): Promise<void> {
  const { district } = asking.actor
  const from = dayOf(asking.now)
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  // Superiors first, or the foreign key to a unit of the same list fails.
  const order = ['group', 'office', 'member', 'town', 'community', 'station', 'care', 'school']
  const sorted = entries.toSorted((a, b) => order.indexOf(kindOf(kind, a)) - order.indexOf(kindOf(kind, b)))
  for (let i = 0; i < sorted.length; i += AT_ONCE) {
    const some = sorted.slice(i, i + AT_ONCE)
    const units = some.map((entry) => ({
      id: entry.id,
      kind: kindOf(kind, entry),
      name: entry.name,
      short: text(entry['short']) ?? entry.name.slice(0, 30),
      parent: text(entry['parent']),
      line: text(entry['line']),
    }))
    await addUnits(asking, units, from)
    if (kind === 'schools')
      await asking.tx
        .insertInto('school')
        .values(some.map((entry) => schoolRow(district, entry)))
        .execute()
  }
}

const schoolRow = (
  district: string,
  { id, name: _name, short: _short, parent: _parent, line: _line, ...rest }: Entry,
) => ({
  district,
  unit: id,
  students: 0,
  type: '',
  ownership: 'public',
  ...(columnsOf(rest) as object),
})

async function change(
  asking: Asking,
  kind: ImportKind,
  { id, changes }: Changed,
  before: Entry | undefined,
  { reason }: Source,
): Promise<void> {
  const { tx, actor, now } = asking
  const next = Object.fromEntries(changes.map(({ field, after }) => [field, after]))
  const names = {
    name: String(next['name'] ?? before?.name ?? ''),
    short: String(next['short'] ?? before?.['short'] ?? ''),
  }
  if ('name' in next || 'short' in next) await renameFrom(asking, id, names, dayOf(now), reason)
  const ofUnit = Object.fromEntries(Object.entries(next).filter(([field]) => field === 'parent' || field === 'line'))
  if (Object.keys(ofUnit).length > 0)
    await tx.updateTable('unit').set(ofUnit).where('district', '=', actor.district).where('id', '=', id).execute()
  const ofSchool = columnsOf(Object.fromEntries(Object.entries(next).filter(([field]) => !UNIT_FIELDS.has(field))))
  if (kind === 'schools' && Object.keys(ofSchool).length > 0)
    await tx.updateTable('school').set(ofSchool).where('district', '=', actor.district).where('unit', '=', id).execute()
}

const tell = ({ tx, actor, now }: Asking, kind: ImportKind, changed: readonly Changed[], source: Source) =>
  recordMany(
    { tx, actor, now },
    changed.map(({ id, changes }) => ({
      kind: kind === 'schools' ? 'school-changed' : 'unit-changed',
      subject: unitSubject(actor.district, { id, kind: kind === 'schools' ? 'school' : 'unit' }),
      detail: {
        before: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
        after: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
        ...source,
      },
    })),
  )

async function close(
  { tx, actor, now }: Asking,
  kind: ImportKind,
  ids: readonly string[],
  source: Source,
): Promise<void> {
  if (ids.length === 0) return
  const today = dayOf(now)
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'valid_from'])
    .where('district', '=', actor.district)
    .where('id', 'in', [...ids])
    .execute()
  for (const { id, valid_from } of rows) {
    // A unit existed for a day at least, also one imported by mistake this morning.
    const until = today > valid_from ? today : addDays(plainDay(valid_from), 1)
    await tx
      .updateTable('unit')
      .set({ valid_until: until })
      .where('district', '=', actor.district)
      .where('id', '=', id)
      .execute()
  }
  const subject = (id: string) => unitSubject(actor.district, { id, kind: kind === 'schools' ? 'school' : 'unit' })
  await recordMany(
    { tx, actor, now },
    rows.map(({ id }) => ({ kind: 'unit-closed', subject: subject(id), detail: { day: today, ...source } })),
  )
}
