import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { onOccasion } from '#duties/duty/open-on.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import type { proofDeskContract } from '#duties/proof/proof-desk.contract.ts'
import type { ProofForm } from '#duties/proof/proof-shown.ts'
import { exemptionsOf, isExempt } from '#duties/proof/server/exemption.store.ts'
import { findAsked } from '#duties/proof/server/find-asked.ts'
import { givenFor } from '#duties/proof/server/given-for.ts'
import { pointsOf } from '#duties/proof/server/points.ts'
import { sheetFor } from '#duties/proof/server/sheet.ts'
import { itemOf, titlesOf } from '#duties/proof/server/today.ts'
import { mayGive } from '#duties/proof/who-may.ts'

type Form = typeof proofDeskContract.proofForm

/** What has to be filled in for one period, past or open: the line a phone would show, with its sheet and its points. */
export async function proofForm(ask: Ask<Form>, { duty: code, ...named }: Input<Form>): Promise<ProofForm> {
  const { actor, now, refuse } = ask
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const duty = rules.find(code) ?? refuse('duty-not-found')
  if (!mayGive(duty, named.subject, actor)) refuse('duty-not-yours')
  const { subject, asked } = (await findAsked(ask, rules, duty, named)) ?? refuse('duty-not-asked')
  const expected = asked ?? onOccasion(duty, subject, plainDay(named.period))
  if (now < expected.from) refuse('duty-in-future')
  const open = { duty, expected }
  const given = (await givenFor(ask, [subject.id], [open])).get(expected.id) ?? []
  const today = dayOf(now)
  const due = dayOf(new Date(expected.to.getTime() - 1))
  const exemptions = await exemptionsOf(ask, [subject.id], { from: due < today ? due : today, to: today })
  const whose = await titlesOf(ask, given)
  const exempt = isExempt(exemptions, expected, today)
  const { checklist, place } = duty.proof
  return {
    at: now,
    item: itemOf(rules, subject, open, { given, exempt, now, whose }),
    sheet: (checklist && sheetFor(rules, checklist, subject, due < today ? due : today)) || null,
    points: place === 'points' ? await pointsOf(ask, subject.id) : [],
  }
}
