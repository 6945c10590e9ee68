import type { Input } from '#foundation/endpoint.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import { nextNumber } from '#foundation/server/counter.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { addClockEvents, clocksOf } from '#matters/deadline/server/clock.store.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { acceptBy, checkDue } from '#matters/hazard/server/due.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

type Rule = typeof hazardContract.ruleOnHazard

/** 裁定: who does it, on what basis. What was decided becomes a precedent, shown the next time the same kind comes in. */
export async function ruleOnHazard(ask: Ask<Rule>, input: Input<Rule>): Promise<Hazard> {
  const { tx, actor, now, refuse } = ask
  const hazard = await beginStep(ask, 'rule', input)
  const rules = await rulesFor(ask.house.db, actor.district)
  if (input.assists.includes(input.lead)) refuse('lead-assists-itself')
  const wanted = [...new Set([input.lead, ...input.assists])]
  if ((await findOpenUnits(ask, wanted)).length < wanted.length) refuse('unit-not-found')
  checkDue(refuse, rules, input.dueOn, now, { ...(hazard.grade && { grade: hazard.grade }) })
  const number = await nextNumber(ask, 'ruling', 2000)
  await tx
    .updateTable('ruling')
    .set({ number, decided_at: now, lead: input.lead, basis: input.basis })
    .where('district', '=', actor.district)
    .where('hazard', '=', hazard.id)
    .where('decided_at', 'is', null)
    .execute()
  const clocks = await clocksOf(ask, hazard.id)
  const moved = hazard.dueOn !== null && input.dueOn > hazard.dueOn
  await addClockEvents(ask, hazard.id, [
    ...(clocks.length === 0 ? [{ kind: 'set', clock: 'resolve', at: now, dueOn: plainDay(input.dueOn) } as const] : []),
    ...(moved
      ? [
          {
            kind: 'extended',
            clock: 'resolve',
            at: now,
            from: plainDay(hazard.dueOn ?? input.dueOn),
            to: plainDay(input.dueOn),
            by: actor.post,
            reason: '裁定后重新交办',
          } as const,
        ]
      : []),
  ])
  const change = {
    state: 'assigned',
    lead: input.lead,
    assists: [...new Set(input.assists)],
    dueOn: moved ? input.dueOn : hazard.dueOn,
    acceptDueAt: acceptBy(rules, now),
    assignedAt: now,
    ladder: [],
  } as const
  return endStep(
    ask,
    hazard,
    { ...change, assists: [...change.assists], ladder: [] },
    {
      kind: 'hazard-ruled',
      detail: { lead: input.lead, assists: input.assists, basis: input.basis, precedent: number, dueOn: change.dueOn },
    },
  )
}
