import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { MeetingRow } from '#matters/meeting/meeting-reads.contract.ts'
import { DONE } from '#matters/meeting/resolution.ts'

type Count = { due: number; came: number; delegated: number; leave: number; resolutions: number; done: number }

/** Meetings with how many came and how much of what was resolved is done, in one query. */
export const selectMeetings = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx
    .selectFrom('meeting as m')
    .innerJoin('post as c', (on) => on.onRef('c.district', '=', 'm.district').onRef('c.id', '=', 'm.chair'))
    .innerJoin('unit as cu', (on) => on.onRef('cu.district', '=', 'c.district').onRef('cu.id', '=', 'c.unit'))
    .select(['m.id', 'm.kind', 'm.title', 'm.held_on', 'm.starts_at', 'm.place', 'm.state', 'm.number_text', 'm.body'])
    .select(sql<string>`cu.short || ' ' || c.title`.as('chair_name'))
    .select(
      sql<Count>`(select json_build_object('due', count(*), 'came', count(i.signed_at),
          'delegated', count(*) filter (where i.signed_post <> i.post),
          'leave', count(*) filter (where i.signed_at is null and i.answer = 'leave'),
          'resolutions', (select count(*) from meeting_resolution r where r.district = m.district and r.meeting = m.id),
          'done', (select count(*) from meeting_resolution r where r.district = m.district and r.meeting = m.id
            and r.state in (${sql.join(DONE.map((state) => sql.lit(state)))})))
        from meeting_invitee i where i.district = m.district and i.meeting = m.id)`.as('counted'),
    )
    .where('m.district', '=', actor.district)

export type SelectedMeeting = Awaited<ReturnType<ReturnType<typeof selectMeetings>['execute']>>[number]

export function toMeetingRow(row: SelectedMeeting): MeetingRow {
  const { due, came, delegated, leave, resolutions, done } = row.counted
  return {
    id: row.id,
    kind: row.kind as MeetingRow['kind'],
    title: row.title,
    heldOn: row.held_on,
    startsAt: row.starts_at,
    place: row.place,
    state: row.state as MeetingRow['state'],
    numberText: row.number_text,
    chairName: row.chair_name,
    attendance: { due, came, delegated, leave, absent: due - came - leave },
    resolutions,
    done,
  }
}
