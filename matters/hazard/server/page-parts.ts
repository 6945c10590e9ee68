import type { Asking } from '#foundation/server/record.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import type { KeptHazard } from '#matters/hazard/server/hazard.store.ts'
import { postTitles } from '#matters/hazard/server/post-titles.ts'

/** The parts of a page a hazard has several of, each in one query; row-level security decides who may see them. */
type Reading = Pick<Asking, 'tx' | 'actor'>

export async function commentsOf(asking: Reading, id: string): Promise<HazardPage['comments']> {
  const rows = await asking.tx
    .selectFrom('remark')
    .select(['id', 'text', 'at', 'post'])
    .where('district', '=', asking.actor.district)
    .where('subject', '=', id)
    .orderBy('at')
    .execute()
  const titleOf = await postTitles(asking, rows)
  return rows.map(({ post, ...row }) => ({ ...row, who: titleOf(post) }))
}

export async function reinspectionsOf(asking: Reading, id: string): Promise<HazardPage['reinspections']> {
  const rows = await asking.tx
    .selectFrom('reinspection')
    .select(['round', 'passed', 'finding', 'at', 'post'])
    .where('district', '=', asking.actor.district)
    .where('hazard', '=', id)
    .orderBy('at')
    .execute()
  const titleOf = await postTitles(asking, rows)
  return rows.map(({ post, ...row }) => ({ ...row, by: titleOf(post) }))
}

/** Who reported it, as far as the asker may know. One who asked to stay unknown is named on nobody else's screen. */
export async function reportersOf(asking: Reading, id: string): Promise<HazardPage['reporters']> {
  const rows = await asking.tx
    .selectFrom('hazard_reporter')
    .select(['at', 'confidential', 'person', 'post'])
    .where('district', '=', asking.actor.district)
    .where('hazard', '=', id)
    .orderBy('at')
    .execute()
  const titleOf = await postTitles(asking, rows)
  const kept = (row: (typeof rows)[number]) => row.confidential && row.person !== asking.actor.person
  return rows.map((row) => ({ who: kept(row) ? '保密' : titleOf(row.post), at: row.at }))
}

export async function openExtension({ tx, actor }: Reading, id: string): Promise<HazardPage['extension']> {
  const row = await tx
    .selectFrom('extension as e')
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'e.district').onRef('u.id', '=', 'e.asked_by_unit'))
    .select(['e.wanted', 'e.reason', 'e.asked_at', 'e.asked_by_unit', 'u.name'])
    .where('e.district', '=', actor.district)
    .where('e.hazard', '=', id)
    .where('e.decided_at', 'is', null)
    .executeTakeFirst()
  return row
    ? { dueOn: row.wanted, reason: row.reason, askedAt: row.asked_at, by: row.name ?? row.asked_by_unit }
    : null
}

export async function openContest({ tx, actor }: Reading, id: string) {
  const row = await tx
    .selectFrom('ruling as r')
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'r.district').onRef('u.id', '=', 'r.contested_by'))
    .leftJoin('unit as s', (on) => on.onRef('s.district', '=', 'r.district').onRef('s.id', '=', 'r.suggests'))
    .select(['r.reason', 'r.contested_by', 'r.contested_at', 'r.decide_by', 'u.name', 's.name as suggested'])
    .where('r.district', '=', actor.district)
    .where('r.hazard', '=', id)
    .where('r.decided_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    by: row.name ?? row.contested_by,
    reason: row.reason,
    suggests: row.suggested,
    at: row.contested_at,
    decideBy: row.decide_by,
  }
}

export async function lookBacksOf({ tx, actor }: Reading, id: string): Promise<HazardPage['lookBacks']> {
  const rows = await tx
    .selectFrom('look_back')
    .select(['round', 'due_on', 'held', 'finding', 'at'])
    .where('district', '=', actor.district)
    .where('hazard', '=', id)
    .orderBy('round')
    .execute()
  return rows.map(({ due_on, ...rest }) => ({ ...rest, dueOn: due_on }))
}

/** Where it came from and what it became: what it is a rebound of, what rebounded from it, what was merged into it. */
export async function kinOf({ tx, actor }: Reading, { id, reboundOf }: Pick<Hazard, 'id' | 'reboundOf'>) {
  const rows = await tx
    .selectFrom('hazard')
    .select(['id', 'number_text', 'rebound_of', 'merged_into'])
    .where('district', '=', actor.district)
    .where((is) =>
      is.or([is('rebound_of', '=', id), is('merged_into', '=', id), ...(reboundOf ? [is('id', '=', reboundOf)] : [])]),
    )
    .orderBy('number')
    .execute()
  const short = (row: (typeof rows)[number]) => ({ id: row.id, numberText: row.number_text })
  const origin = rows.find((row) => row.id === reboundOf)
  return {
    reboundOf: origin ? short(origin) : null,
    reboundedAs: rows.filter((row) => row.rebound_of === id).map(short),
    merged: rows.filter((row) => row.merged_into === id).map(short),
  }
}

/** The inspection it was found by; nothing where it was found otherwise or the asker does not see that inspection. */
export async function visitThatFound({ tx, actor }: Reading, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('hazard as h')
    .innerJoin('subject as s', (on) => on.onRef('s.district', '=', 'h.district').onRef('s.id', '=', 'h.arisen_from'))
    .select('s.id')
    .where('h.district', '=', actor.district)
    .where('h.id', '=', id)
    .where('s.kind', '=', 'inspection-visit')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The risk of the register it is, when it was one; a reader who may not see the register is not told. */
export async function riskBehind(
  { tx, actor }: Reading,
  { arisenFrom }: Pick<KeptHazard, 'arisenFrom'>,
): Promise<HazardPage['fromRisk']> {
  if (!arisenFrom) return null
  const risk = await tx
    .selectFrom('risk')
    .select(['id', 'title'])
    .where('district', '=', actor.district)
    .where('id', '=', arisenFrom)
    .executeTakeFirst()
  return risk ?? null
}
