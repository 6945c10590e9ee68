import type { Input, Output } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { can, isStale, mandateCan, openLines } from '#accounts/mandate/mandate.ts'
import type { mandateContract } from '#accounts/mandate/mandate.contract.ts'
import { askedOf, memberUnits } from '#accounts/mandate/server/asked-of.ts'
import { changeMandate, lockVersions } from '#accounts/mandate/server/mandate.store.ts'
import { mayConfirm } from '#accounts/mandate/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

type Confirm = typeof mandateContract.confirmMandate

/** 确认职责清单: the leader in charge signs what was written; the version before it is replaced. Source: clause 2.1. */
export async function confirmMandate(ask: Ask<Confirm>, { unit: id, edits }: Input<Confirm>): Promise<Output<Confirm>> {
  const { actor, now, refuse } = ask
  if (!mayConfirm(actor, id)) refuse('mandates-not-yours')
  const unit = (await memberUnits(ask)).find((each) => each.id === id) ?? refuse('mandate-unit-not-found')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const versions = await lockVersions(ask, id, rules.pack.head.year)
  const draft = versions.find(({ state }) => can(state, 'confirm')) ?? refuse('mandate-no-draft')
  if (draft.edits !== edits) refuse('mandate-changed')
  if (isStale(draft.lines, askedOf(rules, unit))) refuse('mandate-outdated')
  const open = openLines(draft.lines)
  if (open > 0) refuse('mandate-incomplete', { open })

  // What was in force goes first: there is never more than one.
  const before = versions.find(({ state }) => can(state, 'replace'))
  if (before) {
    await changeMandate(ask, before.id, { state: mandateCan.confirmed.replace })
    record(ask, { kind: 'mandate-replaced', subject: before.id, detail: { version: before.version } })
  }
  await changeMandate(ask, draft.id, {
    state: mandateCan.draft.confirm,
    confirmed_by: actor.post,
    confirmed_at: now,
  })
  record(ask, { kind: 'mandate-confirmed', subject: draft.id, detail: { version: draft.version } })
  return { version: draft.version }
}
