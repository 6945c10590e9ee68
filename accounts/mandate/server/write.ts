import type { Input, Output } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { can, type MandateLine, openLines } from '#accounts/mandate/mandate.ts'
import type { mandateContract } from '#accounts/mandate/mandate.contract.ts'
import { askedOf, memberUnits } from '#accounts/mandate/server/asked-of.ts'
import { changeMandate, insertMandate, lockVersions } from '#accounts/mandate/server/mandate.store.ts'
import { postsOf } from '#accounts/mandate/server/page.ts'
import { mayWrite } from '#accounts/mandate/who-may.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { UnitOn } from '#registry/unit/server/units-on.ts'

type Write = typeof mandateContract.writeMandate

/** 写职责清单: the draft is written on, or the next version begun. The clauses are the programme's, the words the unit's. */
export async function writeMandate(ask: Ask<Write>, { unit: id, edits, lines }: Input<Write>): Promise<Output<Write>> {
  const { actor, now, refuse, house } = ask
  if (!mayWrite(actor, id)) refuse('mandates-not-yours')
  const unit = (await memberUnits(ask)).find((each) => each.id === id) ?? refuse('mandate-unit-not-found')
  guardText(
    refuse,
    lines.map(({ work }) => work),
  )
  const rules = await dutyRulesFor(house.db, actor.district)
  const written = await linesOf(ask, rules, unit, lines)
  const open = openLines(written)
  const { year } = rules.pack.head

  const versions = await lockVersions(ask, id, year)
  const draft = versions.find(({ state }) => can(state, 'write'))
  if ((draft?.edits ?? 0) !== edits) refuse('mandate-changed')
  const change = { lines: JSON.stringify(written), written_by: actor.post, written_at: now, programme: rules.version }
  if (draft) {
    await changeMandate(ask, draft.id, { ...change, edits: draft.edits + 1 })
    record(ask, { kind: 'mandate-written', subject: draft.id, detail: { version: draft.version, open } })
    return { version: draft.version, edits: draft.edits + 1, open }
  }
  const version = (versions[0]?.version ?? 0) + 1
  const mandate = freshId()
  openSubject(ask, { id: mandate, kind: 'mandate', audience: [id] })
  await insertMandate(ask, { ...change, id: mandate, unit: id, year, version, state: 'draft' })
  record(ask, { kind: 'mandate-drawn-up', subject: mandate, detail: { version, open } })
  return { version, edits: 1, open }
}

/** Every clause the unit answers for, once, in the order of the programme; what was not sent stands empty. */
async function linesOf(
  ask: Ask<Write>,
  rules: DutyRules,
  unit: UnitOn,
  given: Input<Write>['lines'],
): Promise<MandateLine[]> {
  const asked = askedOf(rules, unit)
  const posts = new Set((await postsOf(ask, unit.id)).map(({ id }) => id))
  const own = new Map(given.map((line) => [line.clause, line]))
  for (const { clause, post } of given) {
    if (!asked.some((each) => each.clause === clause)) ask.refuse('mandate-clause-foreign', { clause })
    if (post !== null && !posts.has(post)) ask.refuse('mandate-post-foreign', { clause })
  }
  return asked.map(({ clause, statement }) => ({
    clause,
    statement,
    work: own.get(clause)?.work ?? '',
    post: own.get(clause)?.post ?? null,
  }))
}
