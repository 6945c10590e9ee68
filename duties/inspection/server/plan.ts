import { randomBytes } from 'node:crypto'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubject, record } from '#foundation/server/record.ts'
import { columnsOf } from '#foundation/server/rows.ts'
import { seal } from '#foundation/server/secret.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { sha256 } from '#duties/inspection/sha256.ts'
import { clausesOf, INSPECTING_ROLES, inspectingUnits, mayPlan } from '#duties/inspection/who-may.ts'
import { poolPosts } from '#duties/inspection/server/pool.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { possibleTargets } from '#duties/inspection/server/targets.ts'
import type { Insertable } from 'kysely'
import type { Tables } from '#database/tables.ts'

type PlanIt = typeof inspectionContract.planInspection

/**
 * 检查计划: who could be drawn is fixed and the hash of the seed published before anybody knows the seed, so that neither
 * list nor lot can be fitted to the other. Source: clauses 2.3, 5.38 to 5.40.
 */
export const planInspection = (ask: Ask<PlanIt>, input: Input<PlanIt>) => planWithSeed(ask, input, freshSeed())

const freshSeed = (): string => randomBytes(32).toString('hex')

/** With a seed of one's own only the demo plans, whose lots fall the same on every machine. */
export async function planWithSeed(ask: Ask<PlanIt>, input: Input<PlanIt>, seed: string) {
  const { tx, actor, now, refuse } = ask
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  if (!mayPlan(rules.pack, actor)) refuse('inspection-not-yours')
  if (!clausesOf(rules.pack, actor).some(({ id }) => id === input.clause)) refuse('clause-not-yours')
  const checklist = rules.checklist(input.checklist)
  if (checklist?.for !== input.targetKind) refuse('checklist-not-found')
  if (input.endsOn < input.startsOn) refuse('period-backwards')
  if (input.openness === 'covert' && input.targetKind === 'unit') refuse('covert-unit')
  guardText(refuse, { title: input.title })

  const targets = (await possibleTargets(ask, input.targetKind, dayOf(now))).map(({ id }) => id)
  const sample = input.coverage === 'full' ? targets.length : (input.sample ?? refuse('sample-missing'))
  if (sample > targets.length || targets.length === 0) refuse('sample-too-large', { all: targets.length })
  const wanted = [...new Set(input.pool)]
  const pool = (await poolPosts(ask)).filter(({ post }) => wanted.includes(post))
  if (pool.length < wanted.length) refuse('pool-not-found', { roles: INSPECTING_ROLES })
  // A town sees whatever its own posts are drawn for, and a covert visit would be known there before it happens.
  if (input.openness === 'covert' && pool.some(({ local }) => local)) refuse('pool-local')

  const id = freshId()
  const seedHash = sha256(seed)
  openSubject(ask, {
    id,
    kind: 'inspection-plan',
    audience: planAudience(inspectingUnits(rules.pack), actor.unit, pool),
  })
  const { pool: _, sample: __, ...asked } = input
  const row = {
    ...asked,
    id,
    district: actor.district,
    unit: actor.unit,
    targets,
    pool: wanted.toSorted(),
    sample,
    seedHash,
    seedSealed: seal(seed, `inspection_plan|${id}|seed`),
    state: 'planned',
    plannedBy: actor.post,
    plannedAt: now,
    programme: rules.version,
  }
  await tx
    .insertInto('inspection_plan')
    .values(columnsOf(row) as Insertable<Tables['inspection_plan']>)
    .execute()
  record(ask, {
    kind: 'inspection-planned',
    subject: id,
    detail: { state: 'planned', title: input.title, seedHash, targets, pool: row.pool, sample, version: 1 },
  })
  return { id, version: 1, seedHash }
}

const planAudience = (inspecting: readonly string[], own: string, pool: readonly { unit: string }[]): string[] => [
  ...new Set([own, ...inspecting, ...pool.map(({ unit }) => unit)]),
]
