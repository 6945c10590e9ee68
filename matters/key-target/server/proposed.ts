import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { keyTargetReadsContract, ProposalRow } from '#matters/key-target/key-target-reads.contract.ts'
import { proposalsFrom } from '#matters/key-target/proposals.ts'
import { findGrounds } from '#matters/key-target/server/find-grounds.ts'
import { categoryName } from '#matters/key-target/server/target-rows.ts'
import { keepsList } from '#matters/key-target/who-may.ts'

type Proposed = typeof keyTargetReadsContract.proposedTargets
const MOST = 50

/** What the sweep and the rebounds say should be on the list and nobody has decided on yet, with the rows that say so. */
export async function proposedTargets(
  ask: Ask<Proposed>,
  given: Input<Proposed>,
): Promise<{ year: number; rows: ProposalRow[]; more: boolean }> {
  const { tx, actor, now, refuse } = ask
  if (!keepsList(actor)) refuse('proposals-not-yours')
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const year = given.year ?? Number(dayOf(now).slice(0, 4))
  const proposals = proposalsFrom(await findGrounds(ask, pack, year), pack.deadlines.keyTargets)
  const known = await tx
    .selectFrom('key_target')
    .select(['school', 'category', 'state', 'evidence'])
    .where('district', '=', actor.district)
    .where('year', '=', year)
    .execute()
  // A row that was already weighed proposes nobody twice; one that came since does.
  const weighed = new Set(known.flatMap(({ evidence }) => (evidence as { id: string }[]).map(({ id }) => id)))
  const listed = new Set(
    known
      .filter(({ state }) => state !== 'declined' && state !== 'delisted')
      .map(({ school, category }) => `${school}|${category}`),
  )
  const left = proposals.filter(
    ({ school, category, evidence }) =>
      !listed.has(`${school}|${category}`) && evidence.some(({ id }) => !weighed.has(id)),
  )
  const shown = left.slice(0, MOST)
  const schools = [...new Set(shown.map(({ school }) => school))]
  const names = await tx
    .selectFrom('unit')
    .select(['id', 'short'])
    .where('district', '=', actor.district)
    .where('id', 'in', schools.length > 0 ? schools : [''])
    .execute()
  const nameOf = new Map(names.map(({ id, short }) => [id, short]))
  const rows = shown.map((proposal) => ({
    ...proposal,
    schoolName: nameOf.get(proposal.school) ?? proposal.school,
    categoryName: categoryName(pack, proposal.category),
  }))
  return { year, rows, more: left.length > MOST }
}
