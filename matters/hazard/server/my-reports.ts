import type { Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { fieldKitContract } from '#matters/hazard/field-kit.contract.ts'
import { HazardState } from '#matters/hazard/hazard.ts'

type Mine = typeof fieldKitContract.myReports

const MOST = 50

/** What the asker reported, newest first. One who reported twice sees the hazard once. */
export async function myReports({ tx, actor }: Ask<Mine>): Promise<Output<Mine>> {
  const rows = await tx
    .selectFrom('hazard as h')
    .innerJoin('unit as s', (on) => on.onRef('s.district', '=', 'h.district').onRef('s.id', '=', 'h.school'))
    .leftJoin('unit as l', (on) => on.onRef('l.district', '=', 'h.district').onRef('l.id', '=', 'h.lead'))
    .innerJoin(
      (from) =>
        from
          .selectFrom('hazard_reporter')
          .select(['district', 'hazard', ({ fn }) => fn.max('at').as('at')])
          .where('district', '=', actor.district)
          .where('person', '=', actor.person)
          .groupBy(['district', 'hazard'])
          .as('r'),
      (on) => on.onRef('r.district', '=', 'h.district').onRef('r.hazard', '=', 'h.id'),
    )
    .select([
      'h.id',
      'h.number_text as numberText',
      'h.title',
      'h.state',
      'h.reported_at as receivedAt',
      'h.due_on as dueOn',
      'h.struck_at as struckAt',
    ])
    .select(['s.name as schoolName', 'l.short as leadName', 'r.at as seenAt'])
    .where('h.district', '=', actor.district)
    .orderBy('r.at', 'desc')
    .limit(MOST)
    .execute()
  return { reports: rows.map((row) => ({ ...row, state: HazardState.parse(row.state) })) }
}
