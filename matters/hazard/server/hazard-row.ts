import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Asking } from '#foundation/server/record.ts'
import { dueStandingOf, type StandingRules } from '#matters/hazard/due-standing.ts'
import type { HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import { type KeptHazard, toHazard } from '#matters/hazard/server/hazard.store.ts'

/** What a row shows beside the hazard itself. */
type Names = {
  school_name: string
  town_name: string | null
  lead_name: string | null
  assist_names: string[]
  photo: string | null
  mine: boolean
}
export type SelectedRow = Selectable<Tables['hazard']> & Names

/** Hazards with the names a reader needs, in one query; conditions and order are the caller's. */
export const selectRows = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx
    .selectFrom('hazard as h')
    .innerJoin('unit as s', (on) => on.onRef('s.district', '=', 'h.district').onRef('s.id', '=', 'h.school'))
    .leftJoin('unit as t', (on) => on.onRef('t.district', '=', 'h.district').onRef('t.id', '=', 'h.town'))
    .leftJoin('unit as l', (on) => on.onRef('l.district', '=', 'h.district').onRef('l.id', '=', 'h.lead'))
    .selectAll('h')
    .select(['s.name as school_name', 't.name as town_name', 'l.name as lead_name'])
    .select([
      sql<string[]>`array(select u.short from unnest(h.assists) with ordinality as a (id, place)
        join unit u on u.district = h.district and u.id = a.id order by a.place)`.as('assist_names'),
      sql<
        string | null
      >`(select a.file from attachment a where a.district = h.district and a.subject = h.id and a.role <> 'evidence'
        order by a.received_at, a.file limit 1)`.as('photo'),
      sql<boolean>`exists (select from hazard_reporter r where r.district = h.district and r.hazard = h.id and r.person = ${actor.person})`.as(
        'mine',
      ),
    ])

export function toRow(row: SelectedRow, now: Date, rules: StandingRules): HazardRow & KeptHazard {
  const { school_name, town_name, lead_name, assist_names, photo, mine, ...columns } = row
  const hazard = toHazard(columns)
  return {
    ...hazard,
    schoolName: school_name,
    townName: town_name,
    leadName: lead_name,
    assistNames: assist_names,
    due: dueStandingOf(hazard, now, rules),
    photo,
    mine,
  }
}
