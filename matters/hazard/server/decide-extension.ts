import { plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { addClockEvents } from '#matters/deadline/server/clock.store.ts'
import { checkDue } from '#matters/hazard/server/due.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'

type Decide = typeof hazardContract.decideExtension

/** 批复延期: by another unit than the one that asked. The original day is kept and always shown. */
export async function decideExtension(ask: Ask<Decide>, input: Input<Decide>): Promise<Hazard> {
  const { tx, actor, now, refuse } = ask
  const hazard = await beginStep(ask, 'decideExtension', input)
  const asked = await tx
    .selectFrom('extension')
    .selectAll()
    .where('district', '=', actor.district)
    .where('hazard', '=', hazard.id)
    .where('decided_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (asked.asked_by_unit === actor.unit) refuse('extension-own-unit-not-yours')
  const granted = input.grant ? (input.dueOn ?? asked.wanted) : null
  if (granted !== null) {
    if (granted <= asked.due_on) refuse('extension-not-later')
    checkDue(refuse as never, await rulesFor(ask.house.db, actor.district), granted, now)
    const moved = {
      from: plainDay(asked.due_on),
      to: plainDay(granted),
      askedAt: asked.asked_at,
      by: actor.post,
      reason: input.reason,
    }
    await addClockEvents(ask, hazard.id, [{ kind: 'extended', clock: 'resolve', at: now, ...moved }])
  }
  await tx
    .updateTable('extension')
    .set({ decided_at: now, decided_by: actor.person, granted, note: input.reason })
    .where('district', '=', actor.district)
    .where('id', '=', asked.id)
    .execute()
  const change = granted
    ? { extensionAsked: false, dueOn: granted, extensions: hazard.extensions + 1, ladder: [] }
    : { extensionAsked: false }
  const kind = granted ? 'hazard-extension-granted' : 'hazard-extension-refused'
  return endStep(ask, hazard, change, {
    kind,
    detail: { from: asked.due_on, to: granted, wanted: asked.wanted, reason: input.reason },
  })
}
