import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { keyTargetContract } from '#matters/key-target/key-target.contract.ts'
import { proposalsFrom } from '#matters/key-target/proposals.ts'
import { findGrounds } from '#matters/key-target/server/find-grounds.ts'
import { insertTarget } from '#matters/key-target/server/target.store.ts'
import { isOffice } from '#matters/key-target/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import { findSchoolUnit } from '#registry/unit/server/find-unit.ts'

type Propose = typeof keyTargetContract.proposeTarget

/** 提出重点整治对象: only on rows that the programme takes as evidence, which are kept as they stand today. Source: clauses 8.7, 8.8. */
export async function proposeTarget(ask: Ask<Propose>, given: Input<Propose>) {
  const { actor, now, refuse } = ask
  if (!isOffice(actor)) refuse('target-step-not-yours')
  const { pack, version } = await rulesFor(ask.house.db, actor.district)
  const { year, school, category, problem, grounds } = given
  const thisYear = Number(dayOf(now).slice(0, 4))
  if (year < thisYear || year > thisYear + 1) refuse('target-year')
  if (!pack.hazardCategories.domains.some(({ code }) => code === category)) refuse('target-category')
  const where = (await findSchoolUnit(ask, school)) ?? refuse('target-school')
  guardText(refuse, { problem, grounds })
  const already = await findOnList(ask, given)
  if (already) refuse('target-listed-already', { number: already.number_text, target: already.id })
  const found = await findGrounds(ask, pack, year, { school, category })
  const [proposal] = proposalsFrom(found, pack.deadlines.keyTargets)
  if (!proposal) return refuse('target-no-evidence')
  const id = freshId()
  const { basis, evidence } = proposal
  openSubject(ask, { id, kind: 'key-target', audience: [] })
  insertTarget(ask, {
    id,
    year,
    school,
    town: where.parent,
    category,
    problem,
    basis,
    grounds,
    evidence,
    state: 'proposed',
    proposedAt: now,
    proposedBy: actor.post,
    programme: version,
    audience: [],
  })
  record(ask, {
    kind: 'target-proposed',
    subject: id,
    detail: { school, category, problem, basis, rows: evidence.length },
  })
  return { id, state: 'proposed' as const, numberText: null, version: 1 }
}

/** The same trouble at the same school, already on the list of that year or waiting for it. */
const findOnList = (
  { tx, actor }: Asking,
  { year, school, category }: Pick<Input<Propose>, 'year' | 'school' | 'category'>,
) =>
  tx
    .selectFrom('key_target')
    .select(['id', 'number_text'])
    .where('district', '=', actor.district)
    .where('year', '=', year)
    .where('school', '=', school)
    .where('category', '=', category)
    .where('state', 'not in', ['declined', 'delisted'])
    .executeTakeFirst()
