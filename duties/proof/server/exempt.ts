import { addDays, dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { subjectsIn } from '#duties/duty/server/subjects.ts'
import { fallsOn } from '#duties/duty/subject.ts'
import type { Exemption } from '#duties/proof/proof.ts'
import type { proofContract } from '#duties/proof/proof.contract.ts'
import { exemptionsOf } from '#duties/proof/server/exemption.store.ts'
import { mayExempt } from '#duties/proof/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Grant = typeof proofContract.grantExemption
type End = typeof proofContract.endExemption

/** 免除: the office lets one school or unit off for a while, and says why. It leaves every denominator from that day. */
export async function grantExemption(ask: Ask<Grant>, input: Input<Grant>): Promise<Exemption> {
  const { tx, actor, now, refuse } = ask
  if (!mayExempt(actor)) refuse('exemption-not-yours')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const duty = rules.find(input.duty) ?? refuse('duty-not-found')
  const { fromDay, toDay } = input
  if (toDay < fromDay || toDay > addDays(fromDay, 366)) refuse('exemption-days')
  const [subject] = await subjectsIn(ask, rules, { from: fromDay, to: toDay }, [input.subject])
  if (!subject || !fallsOn(duty.for, subject)) return refuse('exemption-not-on-them')
  guardText(refuse, { reason: input.reason })
  const id = freshId()
  const granted = {
    id,
    duty: duty.code,
    subject: subject.id,
    reason: input.reason,
    approvedBy: actor.post,
    approvedAt: now,
  }
  openSubject(ask, { id, kind: 'duty-exemption', audience: [subject.id, ...(subject.parent ? [subject.parent] : [])] })
  await tx
    .insertInto('duty_exemption')
    .values({
      id,
      duty: duty.code,
      subject: subject.id,
      reason: input.reason,
      district: actor.district,
      from_day: fromDay,
      to_day: toDay,
      approved_by: actor.post,
      approved_at: now,
    })
    .execute()
  record(ask, {
    kind: 'duty-exempted',
    subject: id,
    detail: { duty: duty.code, of: subject.id, fromDay, toDay, reason: input.reason },
  })
  return { ...granted, fromDay, toDay, endedOn: null }
}

/** It holds no longer: from today the duty is asked again. */
export async function endExemption(ask: Ask<End>, { exemptionId }: Input<End>): Promise<Exemption> {
  const { tx, actor, now, refuse } = ask
  if (!mayExempt(actor)) refuse('exemption-not-yours')
  const today = dayOf(now)
  const all = await exemptionsOf(ask, null, { from: addDays(today, -400), to: addDays(today, 400) })
  const found = all.find(({ id }) => id === exemptionId) ?? refuse('exemption-not-found')
  if (found.endedOn !== null || found.toDay < today) refuse('exemption-over')
  await tx
    .updateTable('duty_exemption')
    .set({ ended_on: today })
    .where('district', '=', actor.district)
    .where('id', '=', exemptionId)
    .execute()
  record(ask, { kind: 'duty-exemption-ended', subject: exemptionId, detail: { duty: found.duty, of: found.subject } })
  return { ...found, endedOn: today }
}
