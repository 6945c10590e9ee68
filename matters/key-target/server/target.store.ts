import { type Insertable, type Selectable, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { send } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import type { Asking } from '#foundation/server/record.ts'
import { columnsOf, named } from '#foundation/server/rows.ts'
import type { Target } from '#matters/key-target/target.ts'

/** What the store keeps beside the target itself. */
export type KeptTarget = Target & {
  number: number | null
  remindedFor: string | null
  programme: string
  audience: string[]
}

/** Rows come from our own writes under checks of the database. */
export const toTarget = (row: Selectable<Tables['key_target']>): KeptTarget => {
  const { district: _, ...rest } = named(row)
  return rest as unknown as KeptTarget
}

const targets = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx.selectFrom('key_target').selectAll().where('district', '=', actor.district)

export async function findTarget(asking: Asking, id: string): Promise<KeptTarget | undefined> {
  const row = await targets(asking).where('id', '=', id).executeTakeFirst()
  return row && toTarget(row)
}
export async function findTargetForUpdate(asking: Asking, id: string): Promise<KeptTarget | undefined> {
  const row = await targets(asking).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toTarget(row)
}

export function insertTarget({ tx, actor }: Asking, target: Partial<KeptTarget>): void {
  const { evidence, ...rest } = target
  const row = { ...columnsOf(rest), evidence: JSON.stringify(evidence), district: actor.district }
  send(tx, tx.insertInto('key_target').values(row as unknown as Insertable<Tables['key_target']>))
}

export type TargetChange = Partial<Omit<KeptTarget, 'id' | 'year' | 'school' | 'category' | 'basis' | 'version'>>

/** Writes a change and moves the version on: whoever looked at the version before must look again. */
export async function saveTarget({ tx, actor }: Asking, target: KeptTarget, change: TargetChange): Promise<KeptTarget> {
  const version = target.version + 1
  const done = await tx
    .updateTable('key_target')
    .set({ ...columnsOf(change), version })
    .where('district', '=', actor.district)
    .where('id', '=', target.id)
    .where('version', '=', target.version)
    .executeTakeFirstOrThrow()
  if (Number(done.numUpdatedRows) !== 1) throw new Error('a key target was not written by whoever may write it')
  return { ...target, ...change, version }
}

export const milestonesOf = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>, target: string) =>
  tx
    .selectFrom('key_target_milestone')
    .select(['seq', 'what', 'due_on as dueOn', 'reached_on as reachedOn', 'note'])
    .where('district', '=', actor.district)
    .where('target', '=', target)
    .orderBy('due_on')
    .orderBy('seq')
    .execute()

/** Puts milestones behind those there are; what was reached keeps its number. */
export async function addMilestones(
  { tx, actor }: Asking,
  target: string,
  milestones: readonly { what: string; dueOn: string }[],
): Promise<void> {
  const { last } = await tx
    .selectFrom('key_target_milestone')
    .select(sql<number>`coalesce(max(seq), 0)`.as('last'))
    .where('district', '=', actor.district)
    .where('target', '=', target)
    .executeTakeFirstOrThrow()
  const { district } = actor
  const rows = milestones.map(({ what, dueOn }, i) => ({ district, target, seq: last + 1 + i, what, due_on: dueOn }))
  if (rows.length > 0) await tx.insertInto('key_target_milestone').values(rows).execute()
}

type NewEntry = {
  kind: 'progress' | 'look-back' | 'acceptance' | 'decision' | 'recurrence'
  onDay: string
  words: string
  good?: boolean
  photos?: readonly string[]
  hazard?: string
}

/** One more line in the course of a target, in the name of the post that asks. */
export function writeEntry(asking: Asking, target: string, { photos = [], onDay, ...entry }: NewEntry): void {
  const { tx, actor, now } = asking
  const by = { by_unit: actor.role === 'system' ? null : actor.unit, by_post: actor.post, at: now }
  const row = { district: actor.district, id: freshId(), target, on_day: onDay, photos: [...photos] }
  send(tx, tx.insertInto('key_target_entry').values({ ...row, ...entry, ...by }))
}
