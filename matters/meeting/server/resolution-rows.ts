import { type Selectable, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { dayOf, daysBetween, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { ResolutionRow } from '#matters/meeting/meeting-reads.contract.ts'
import { wasLate } from '#matters/meeting/resolution.ts'
import { toResolution } from '#matters/meeting/server/resolution.store.ts'

type Names = {
  lead_name: string
  assist_names: string[]
  meeting_title: string
  number_text: string | null
  held_on: string
}
type Selected = Selectable<Tables['meeting_resolution']> & Names

/** What was resolved, with the names a reader needs, in one query; conditions and order are the caller's. */
export const selectResolutions = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx
    .selectFrom('meeting_resolution as r')
    .innerJoin('meeting as m', (on) => on.onRef('m.district', '=', 'r.district').onRef('m.id', '=', 'r.meeting'))
    .innerJoin('unit as l', (on) => on.onRef('l.district', '=', 'r.district').onRef('l.id', '=', 'r.lead'))
    .selectAll('r')
    .select(['l.short as lead_name', 'm.title as meeting_title', 'm.number_text', 'm.held_on'])
    .select(
      sql<string[]>`array(select u.short from unnest(r.assists) with ordinality as a (id, place)
        join unit u on u.district = r.district and u.id = a.id order by a.place)`.as('assist_names'),
    )
    .where('r.district', '=', actor.district)

export function toResolutionRow(row: Selected, now: Date): ResolutionRow {
  const { lead_name, assist_names, meeting_title, number_text, held_on, ...columns } = row
  const { rungs: _, audience: _a, ...resolution } = toResolution(columns)
  const today = dayOf(now)
  const reportedOn = resolution.reportedAt && dayOf(resolution.reportedAt)
  const late = wasLate({ state: resolution.state, dueOn: resolution.dueOn, reportedOn }, today)
  const until = resolution.state === 'open' || !reportedOn ? today : reportedOn
  return {
    ...resolution,
    leadName: lead_name,
    assistNames: assist_names,
    meetingTitle: meeting_title,
    numberText: number_text,
    heldOn: held_on,
    late,
    lateDays: late ? daysBetween(plainDay(resolution.dueOn), plainDay(until)) : 0,
  }
}
