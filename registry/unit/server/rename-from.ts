import { sql } from 'kysely'
import { subjectIdOf } from '#foundation/server/id.ts'
import { type Asking, record } from '#foundation/server/record.ts'

/** What facts about a unit are written under. Schools are subjects of their own kind. */
export const unitSubject = (district: string, unit: { id: string; kind: string }): string =>
  subjectIdOf(district, unit.kind === 'school' ? 'school' : 'unit', unit.id)

/** From a day on a unit is called something else; the names before stay for the records of their time. */
export async function renameFrom(
  asking: Asking,
  id: string,
  to: { name: string; short: string },
  from: string,
  reason: string,
): Promise<void> {
  const { tx, actor } = asking
  const { district } = actor
  const unit = await tx
    .selectFrom('unit')
    .select(['id', 'kind', 'name', 'short'])
    .where('district', '=', district)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('unit_name')
    .set({ valid_until: from })
    .where('district', '=', district)
    .where('unit', '=', id)
    .where('valid_from', '<', from)
    .where(({ or, eb }) => or([eb('valid_until', 'is', null), eb('valid_until', '>', from)]))
    .execute()
  const next = await tx
    .selectFrom('unit_name')
    .select(sql<string | null>`min(valid_from)`.as('day'))
    .where('district', '=', district)
    .where('unit', '=', id)
    .where('valid_from', '>', from)
    .executeTakeFirst()
  await tx
    .insertInto('unit_name')
    .values({ district, unit: id, ...to, valid_from: from, valid_until: next?.day ?? null })
    .execute()
  await tx.updateTable('unit').set(to).where('district', '=', district).where('id', '=', id).execute()
  record(asking, {
    kind: 'unit-renamed',
    subject: unitSubject(district, unit),
    detail: { before: { name: unit.name, short: unit.short }, after: to, from, reason },
  })
}
