import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { send } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record } from '#foundation/server/record.ts'
import { columnsOf, named } from '#foundation/server/rows.ts'
import type { Resolved } from '#matters/meeting/meeting.ts'
import type { Resolution } from '#matters/meeting/resolution.ts'

export type KeptResolution = Resolution & { rungs: number; audience: string[] }

export const toResolution = (row: Selectable<Tables['meeting_resolution']>): KeptResolution => {
  const { district: _, ...rest } = named(row)
  return rest as KeptResolution
}

const resolutions = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx.selectFrom('meeting_resolution').selectAll().where('district', '=', actor.district)

export async function findResolution(asking: Asking, id: string): Promise<KeptResolution | undefined> {
  const row = await resolutions(asking).where('id', '=', id).executeTakeFirst()
  return row && toResolution(row)
}
export async function findResolutionForUpdate(asking: Asking, id: string): Promise<KeptResolution | undefined> {
  const row = await resolutions(asking).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toResolution(row)
}

type New = Resolved & { meeting: string; nr: number; audience: readonly string[] }

/** What was resolved begins as work on the day the minutes are issued. */
export function openResolution(asking: Asking, { audience, ...given }: New): void {
  const { tx, actor, now } = asking
  const id = freshId()
  openSubject(asking, { id, kind: 'resolution', audience })
  const { meeting, nr, matter, lead, assists, dueOn } = given
  send(
    tx,
    tx.insertInto('meeting_resolution').values({
      district: actor.district,
      id,
      meeting,
      nr,
      matter,
      lead,
      assists,
      due_on: dueOn,
      first_due_on: dueOn,
      state: 'open',
      opened_at: now,
      audience: [...audience],
    }),
  )
  record(asking, {
    kind: 'resolution-opened',
    subject: id,
    detail: { state: 'open', meeting, nr, matter, lead, dueOn },
  })
}

export type ResolutionChange = Partial<
  Omit<KeptResolution, 'id' | 'meeting' | 'nr' | 'matter' | 'lead' | 'assists' | 'firstDueOn' | 'audience' | 'version'>
>

/** Writes a change and moves the version on: whoever looked at the version before must look again. */
export async function saveResolution(
  { tx, actor }: Asking,
  resolution: KeptResolution,
  change: ResolutionChange,
): Promise<KeptResolution> {
  const version = resolution.version + 1
  const done = await tx
    .updateTable('meeting_resolution')
    .set({ ...columnsOf(change), version })
    .where('district', '=', actor.district)
    .where('id', '=', resolution.id)
    .where('version', '=', resolution.version)
    .executeTakeFirstOrThrow()
  if (Number(done.numUpdatedRows) !== 1) throw new Error('a resolution was not written by whoever may write it')
  return { ...resolution, ...change, version }
}
