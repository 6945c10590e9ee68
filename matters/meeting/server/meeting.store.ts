import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { send } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import { columnsOf, named } from '#foundation/server/rows.ts'
import type { Invitee, Meeting } from '#matters/meeting/meeting.ts'

/** What the store keeps beside the meeting itself. */
export type KeptMeeting = Meeting & {
  overBy: string | null
  issuedBy: string | null
  number: number | null
  year: number | null
  programme: string
  audience: string[]
}
export type KeptInvitee = Invitee & { meeting: string; sort: number; tries: number }

/** Rows come from our own writes under checks of the database. */
export const toMeeting = (row: Selectable<Tables['meeting']>): KeptMeeting => {
  const { district: _, ...rest } = named(row)
  return rest as KeptMeeting
}
const toInvitee = (row: Selectable<Tables['meeting_invitee']>): KeptInvitee => {
  const { district: _, ...rest } = named(row)
  return rest as unknown as KeptInvitee
}

const meetings = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx.selectFrom('meeting').selectAll().where('district', '=', actor.district)

export async function findMeeting(asking: Asking, id: string): Promise<KeptMeeting | undefined> {
  const row = await meetings(asking).where('id', '=', id).executeTakeFirst()
  return row && toMeeting(row)
}
export async function findMeetingForUpdate(asking: Asking, id: string): Promise<KeptMeeting | undefined> {
  const row = await meetings(asking).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toMeeting(row)
}

export function insertMeeting({ tx, actor }: Asking, { topics, ...meeting }: Partial<KeptMeeting>): void {
  const row = { ...columnsOf(meeting), topics: JSON.stringify(topics), district: actor.district }
  send(tx, tx.insertInto('meeting').values(row as Insertable<Tables['meeting']>))
}

export type MeetingChange = Partial<Omit<KeptMeeting, 'id' | 'kind' | 'calledAt' | 'calledBy' | 'version'>>

/** Writes a change and moves the version on: whoever looked at the version before must look again. */
export async function saveMeeting(asking: Asking, meeting: KeptMeeting, change: MeetingChange): Promise<KeptMeeting> {
  const { tx, actor } = asking
  const version = meeting.version + 1
  const { topics, draft, ...plain } = change
  const done = await tx
    .updateTable('meeting')
    .set({
      ...columnsOf(plain),
      ...(topics && { topics: JSON.stringify(topics) }),
      ...(draft && { draft: JSON.stringify(draft) }),
      version,
    })
    .where('district', '=', actor.district)
    .where('id', '=', meeting.id)
    .where('version', '=', meeting.version)
    .executeTakeFirstOrThrow()
  if (Number(done.numUpdatedRows) !== 1) throw new Error('a meeting was not written by whoever may write it')
  return { ...meeting, ...change, version }
}

/** What the house found out afterwards; whoever is writing the minutes need not look again. */
export function markProved({ tx, actor }: Asking, id: string, proved: string[], notProved: string[]): void {
  const marks = { proved, not_proved: notProved }
  send(tx, tx.updateTable('meeting').set(marks).where('district', '=', actor.district).where('id', '=', id))
}

export function invite({ tx, actor }: Asking, meeting: string, units: readonly { unit: string; post: string }[]): void {
  const rows = units.map(({ unit, post }, sort) => ({ district: actor.district, meeting, unit, post, sort }))
  send(tx, tx.insertInto('meeting_invitee').values(rows))
}

export async function inviteesOf({ tx, actor }: Asking, meeting: string): Promise<KeptInvitee[]> {
  const rows = await tx
    .selectFrom('meeting_invitee')
    .selectAll()
    .where('district', '=', actor.district)
    .where('meeting', '=', meeting)
    .orderBy('sort')
    .execute()
  return rows.map(toInvitee)
}

/** Locked: two phones of one unit sign in once. */
export async function findInviteeForUpdate(
  { tx, actor }: Asking,
  meeting: string,
  unit: string,
): Promise<KeptInvitee | undefined> {
  const row = await tx
    .selectFrom('meeting_invitee')
    .selectAll()
    .where('district', '=', actor.district)
    .where('meeting', '=', meeting)
    .where('unit', '=', unit)
    .forUpdate()
    .executeTakeFirst()
  return row && toInvitee(row)
}

export async function saveInvitee(
  { tx, actor }: Asking,
  { meeting, unit }: Pick<KeptInvitee, 'meeting' | 'unit'>,
  change: Partial<Omit<KeptInvitee, 'meeting' | 'unit' | 'post'>> & { answeredAt?: Date; answeredBy?: string },
): Promise<void> {
  const done = await tx
    .updateTable('meeting_invitee')
    .set(columnsOf(change))
    .where('district', '=', actor.district)
    .where('meeting', '=', meeting)
    .where('unit', '=', unit)
    .executeTakeFirstOrThrow()
  if (Number(done.numUpdatedRows) !== 1) throw new Error('an invitation was not answered by whoever may answer it')
}
