import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { daysBetween, instantAt } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { mayCover } from '#duties/coverage/who-may.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import type { Outcome, Standing } from '#duties/duty/standing.ts'
import type { proofDeskContract } from '#duties/proof/proof-desk.contract.ts'
import type { ProofOnly } from '#duties/proof/proof-shown.ts'
import { findProof } from '#duties/proof/server/proof.store.ts'

type List = typeof proofDeskContract.listProofs
const PAGE = 50
const LONGEST_DAYS = 400

/** 谁做了什么: every proof of some days the asker may see, newest first, and how many of each kind a superior asks about. */
export async function listProofs(ask: Ask<List>, input: Input<List>): Promise<Output<List>> {
  const { actor, refuse } = ask
  if (!mayCover(actor)) refuse('proofs-not-yours')
  if (daysBetween(input.from, input.to) >= LONGEST_DAYS || input.to < input.from) refuse('span-too-long')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const signed = rules.duties.filter(({ proof }) => proof.countersign).map(({ code }) => code)
  const last = input.before ? await findProof(ask, input.before) : undefined
  const rows = await among(ask, input)
    .leftJoin('post as k', (on) => on.onRef('k.district', '=', 'p.district').onRef('k.id', '=', 'p.post'))
    .leftJoin('unit as own', (on) => on.onRef('own.district', '=', 'k.district').onRef('own.id', '=', 'k.unit'))
    .select(['p.id', 'p.duty', 'p.slot', 'p.period', 'p.subject', 'p.outcome', 'p.standing', 'p.reason', 'p.unmet'])
    .select(['p.observed_at as observedAt', 'p.received_at as receivedAt', 'p.countersigned_by as signedBy'])
    .select(['u.name as subjectName', 'k.title', 'own.name as postUnit'])
    .$if(input.only !== undefined, (q) => q.where(isOnly(input.only ?? 'late', signed)))
    .$if(last !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('p.observed_at', 'p.id'), '<', tuple(last?.observedAt ?? new Date(0), last?.id ?? '')),
      ),
    )
    .orderBy('p.observed_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  return {
    at: ask.now,
    rows: rows.slice(0, PAGE).map(({ signedBy, title, postUnit, outcome, standing, ...row }) => ({
      ...row,
      ...namesOf(rules, row),
      outcome: outcome as Outcome,
      standing: standing as Standing,
      postName: title === null ? '已撤销的职务' : `${postUnit} ${title}`,
      countersign: signed.includes(row.duty) ? (signedBy ? ('done' as const) : ('waits' as const)) : null,
    })),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
    ...(await countsOf(ask, input, signed)),
  }
}

const namesOf = (rules: DutyRules, { duty, slot }: { duty: string; slot: string }) => ({
  dutyName: rules.find(duty)?.name ?? duty,
  slotName: rules.windowName(slot),
})

/** What stands of some days: corrected ones are read at the one that stands in their place. */
const among = ({ tx, actor }: Ask<List>, { from, to, town, subject, duty }: Input<List>) =>
  tx
    .selectFrom('duty_proof as p')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.subject'))
    .where('p.district', '=', actor.district)
    .where('p.corrected_by', 'is', null)
    .where('p.observed_at', '>=', instantAt(from, '00:00'))
    .where('p.observed_at', '<', instantAt(to, '24:00'))
    .$if(town !== undefined, (q) =>
      q.where((is) => is.or([is('u.parent', '=', town ?? ''), is('u.id', '=', town ?? '')])),
    )
    .$if(subject !== undefined, (q) => q.where('p.subject', '=', subject ?? ''))
    .$if(duty !== undefined, (q) => q.where('p.duty', '=', duty ?? ''))

function isOnly(only: ProofOnly, signed: readonly string[]) {
  if (only === 'late' || only === 'made-up') return sql<boolean>`p.standing = ${only} and p.outcome <> 'impossible'`
  if (only === 'unmet') return sql<boolean>`p.unmet > 0`
  if (only === 'countersign')
    return sql<boolean>`p.countersigned_by is null and p.duty = any (${sql.val([...signed])}::text[])`
  return sql<boolean>`p.outcome = ${only}`
}

async function countsOf(ask: Ask<List>, input: Input<List>, signed: readonly string[]) {
  const many = (only: ProofOnly) => sql<string>`count(*) filter (where ${isOnly(only, signed)})`
  const sums = await (among(ask, input) as SelectQueryBuilder<Tables & { p: Tables['duty_proof'] }, 'p', object>)
    .select([
      sql<string>`count(*)`.as('all'),
      many('late').as('late'),
      many('made-up').as('made-up'),
      many('impossible').as('impossible'),
      many('done-by-others').as('done-by-others'),
      many('unmet').as('unmet'),
      many('countersign').as('countersign'),
    ])
    .executeTakeFirstOrThrow()
  const { all, ...counts } = sums
  const numbers = Object.entries(counts).map(([key, n]) => [key, Number(n)] as const)
  return { all: Number(all), counts: Object.fromEntries(numbers) as Record<ProofOnly, number> }
}
