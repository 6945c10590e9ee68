import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import { can } from '#duties/roster/roster.ts'
import type { Swap } from '#duties/roster/shift.ts'
import { findBusy, findShiftForUpdate, saveShift } from '#duties/roster/server/shift.store.ts'
import { findSwap, findSwapForUpdate, getSwap } from '#duties/roster/server/swap.store.ts'
import { mayDecideSwap } from '#duties/roster/who-may.ts'

type Decide = typeof rosterContract.decideSwap

/** 批准换班: both shifts change hands at once, and each keeps the post it was planned for. */
export async function decideSwap(ask: Ask<Decide>, { swapId, approve, note }: Input<Decide>): Promise<Swap> {
  const { tx, actor, now, refuse } = ask
  const seen = (await findSwap(ask, swapId)) ?? refuse('swap-not-found')
  if (!mayDecideSwap(actor, seen.shift.unit, [seen.askedBy, seen.otherPost])) refuse('swap-decision-not-yours')
  const swap = (await findSwapForUpdate(ask, swapId)) ?? refuse('swap-not-found')
  if (swap.consented === null) refuse('swap-not-consented')
  if (swap.approved !== null || !swap.consented) refuse('swap-done')
  guardText(refuse, { note })
  if (approve) await change(ask, swap)
  await tx
    .updateTable('shift_swap')
    .set({ approved: approve, decided_by: actor.post, decided_at: now, ...(note && { note }) })
    .where('district', '=', actor.district)
    .where('id', '=', swapId)
    .execute()
  const detail = { swap: swapId, shift: swap.shift.id, other: swap.other.id, note, to: [swap.askedBy, swap.otherPost] }
  record(ask, {
    kind: approve ? 'shift-swapped' : 'shift-swap-refused',
    subject: swap.shift.roster,
    detail: { ...detail, from: swap.shift.from, until: swap.shift.to },
  })
  return getSwap(ask, swapId)
}

async function change(ask: Ask<Decide>, { shift: first, other: second, askedBy, otherPost }: Swap): Promise<void> {
  const both = [first.id, second.id]
  for (const [id, before, after] of [
    [first.id, askedBy, otherPost],
    [second.id, otherPost, askedBy],
  ] as const) {
    const shift = (await findShiftForUpdate(ask, id)) ?? ask.refuse('swap-not-found')
    // Begun, missed or given to a substitute in the meantime: what was agreed on is no more.
    if (!can(shift.state, 'swap') || shift.post !== before) ask.refuse('shift-not-so', { state: shift.state })
    const busy = await findBusy(ask, after, shift, both)
    if (busy !== undefined) ask.refuse('post-busy', { where: busy })
    await saveShift(ask, id, { post: after, original_post: shift.originalPost ?? before, touched: true })
  }
}
