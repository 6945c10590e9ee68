import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import { can } from '#duties/roster/roster.ts'
import type { Swap } from '#duties/roster/shift.ts'
import { beginShiftStep, onDuty } from '#duties/roster/server/begin-shift-step.ts'
import { findBusy, findShift, findShiftForUpdate, saveShift } from '#duties/roster/server/shift.store.ts'
import { getSwap } from '#duties/roster/server/swap.store.ts'

type AskSwap = typeof rosterContract.askSwap

/** 申请换班: the own shift for another's; nothing moves before the other consents and the school approves. */
export async function askSwap(ask: Ask<AskSwap>, input: Input<AskSwap>): Promise<Swap> {
  const { tx, actor, now, refuse } = ask
  const shift = await beginShiftStep(ask, input.shiftId, 'swap', onDuty(ask))
  const seen = (await findShift(ask, input.other)) ?? refuse('shift-not-found')
  if (seen.unit !== shift.unit) refuse('swap-other-unit')
  const other = (await findShiftForUpdate(ask, input.other)) ?? refuse('shift-not-found')
  if (other.post === shift.post) refuse('swap-same-post')
  if (!can(other.state, 'swap')) refuse('shift-not-so', { state: other.state })
  const both = [shift.id, other.id]
  const busy = (await findBusy(ask, shift.post, other, both)) ?? (await findBusy(ask, other.post, shift, both))
  if (busy !== undefined) refuse('post-busy', { where: busy })
  const open = await tx
    .selectFrom('shift_swap')
    .select('id')
    .where('district', '=', actor.district)
    .where((is) => is.or([is('shift', 'in', both), is('other', 'in', both)]))
    .where('approved', 'is', null)
    .where((is) => is.or([is('consented', 'is', null), is('consented', '=', true)]))
    .executeTakeFirst()
  if (open) refuse('swap-open')
  guardText(refuse, { reason: input.reason })
  const id = freshId()
  await tx
    .insertInto('shift_swap')
    .values({
      district: actor.district,
      id,
      shift: shift.id,
      other: other.id,
      asked_by: actor.post,
      asked_at: now,
      reason: input.reason,
      other_post: other.post,
    })
    .execute()
  // From here on planning anew leaves both alone: somebody is waiting for an answer about them.
  for (const each of both) await saveShift(ask, each, { touched: true })
  const detail = { swap: id, shift: shift.id, other: other.id, reason: input.reason, to: [other.post] }
  record(ask, {
    kind: 'shift-swap-asked',
    subject: shift.roster,
    detail: { ...detail, from: shift.from, until: shift.to },
  })
  return getSwap(ask, id)
}
