import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import { type Asking, record } from '#foundation/server/record.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import { saveTarget, toTarget, writeEntry } from '#matters/key-target/server/target.store.ts'

/**
 * 是否反复: a hazard of the same kind at the same school, found after the target was accepted, or a rebound while it is on the
 * list, says that the problem is back. The target counts it once, and its page leads to the hazard.
 */
export async function findBack(asking: Asking, hazardId: string): Promise<void> {
  const { tx, actor } = asking
  const hazard = await findHazard(asking, hazardId)
  if (!hazard) return
  const rows = await tx
    .selectFrom('key_target as t')
    .selectAll()
    .where('t.district', '=', actor.district)
    .where('t.school', '=', hazard.school)
    .where('t.category', '=', hazard.category)
    .where('t.state', 'in', ['working', 'submitted', 'accepted', 'delisted'])
    .where(
      sql<boolean>`(${hazard.foundOn}::date > (t.accepted_at at time zone 'Asia/Shanghai')::date
        or ${hazard.reboundOf !== null} and ${hazard.foundOn}::date > (t.confirmed_at at time zone 'Asia/Shanghai')::date)`,
    )
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('key_target_entry as e')
            .select('e.id')
            .whereRef('e.district', '=', 't.district')
            .whereRef('e.target', '=', 't.id')
            .where('e.hazard', '=', hazard.id),
        ),
      ),
    )
    .forUpdate()
    .execute()
  for (const row of rows) {
    const words = `${hazard.numberText}，整治后又发现`
    const target = toTarget(row)
    writeEntry(asking, target.id, { kind: 'recurrence', onDay: hazard.foundOn, words, hazard: hazard.id })
    const recurrences = target.recurrences + 1
    await saveTarget(asking, target, { recurrences })
    const detail = { hazard: hazard.id, number: hazard.numberText, recurrences }
    record(asking, { kind: 'target-recurred', subject: target.id, detail })
  }
}

/** A look-back that found it back counts like a hazard; whoever looked may not write on the target itself. */
export async function countLookBack(asking: Asking, fact: { id: string; subject: string }): Promise<void> {
  const { tx, actor } = asking
  const told = await tx
    .selectFrom('fact')
    .select(['detail', 'at'])
    .where('district', '=', actor.district)
    .where('id', '=', fact.id)
    .executeTakeFirst()
  if (!told || (told.detail as { held?: boolean }).held !== false) return
  const row = await tx
    .selectFrom('key_target')
    .selectAll()
    .where('district', '=', actor.district)
    .where('id', '=', fact.subject)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return
  const target = toTarget(row)
  const recurrences = target.recurrences + 1
  await saveTarget(asking, target, { recurrences })
  const detail = { number: `${dayOf(told.at)}回头看`, recurrences }
  record(asking, { kind: 'target-recurred', subject: target.id, detail })
}
