import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { VisitRow } from '#duties/inspection/inspection-shown.ts'
import type { Visit } from '#duties/inspection/inspection.ts'
import { overlapDays, overlapsOf } from '#duties/inspection/overlap.ts'
import { postsNamed } from '#duties/inspection/server/pool.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { unitNames } from '#registry/unit/server/unit-names.ts'

/** Visits as lists show them, each with the visits of other units that are so near that one would do. */
export async function visitRows(
  asking: Asking,
  rules: DutyRules,
  visits: readonly Visit[],
  others: readonly Visit[] = visits,
): Promise<VisitRow[]> {
  const nameOf = await unitNames(
    asking,
    [...visits, ...others].flatMap(({ target, town, units }) => [target, ...(town ? [town] : []), ...units]),
  )
  const posts = await postsNamed(
    asking,
    visits.flatMap(({ inspectors }) => inspectors),
  )
  const found = await findingCounts(asking, visits)
  const days = overlapDays(rules.pack.settings)
  return visits.map((visit) => ({
    id: visit.id,
    plan: visit.plan,
    title: visit.title,
    target: visit.target,
    targetName: nameOf(visit.target),
    townName: visit.town && nameOf(visit.town),
    units: visit.units.map((id) => ({ id, name: nameOf(id) })),
    inspectors: visit.inspectors.map((post) => posts.get(post) ?? { post, words: '已撤销的职务', unit: '' }),
    openness: visit.openness,
    coverage: visit.coverage,
    schedule: visit.schedule,
    state: visit.state,
    plannedOn: visit.plannedOn,
    visitedOn: visit.visitedOn,
    findings: found.get(visit.id) ?? 0,
    version: visit.version,
    near: overlapsOf(visit, others, rules.by.calendar, days).map(({ id, unit, plannedOn }) => ({
      id,
      unitName: nameOf(unit),
      day: plannedOn ?? '',
    })),
  }))
}

async function findingCounts({ tx, actor }: Asking, visits: readonly Visit[]): Promise<Map<string, number>> {
  if (visits.length === 0) return new Map()
  const rows = await tx
    .selectFrom('inspection_finding')
    .select(['visit', sql<number>`count(*)::integer`.as('n')])
    .where('district', '=', actor.district)
    .where(
      'visit',
      'in',
      visits.map(({ id }) => id),
    )
    .groupBy('visit')
    .execute()
  return new Map(rows.map(({ visit, n }) => [visit, n]))
}
