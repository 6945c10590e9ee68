import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import type { Swap } from '#duties/roster/shift.ts'
import { findSwap, findSwapForUpdate, getSwap } from '#duties/roster/server/swap.store.ts'

type Answer = typeof rosterContract.answerSwap

/** The other says yes or no; only a yes goes on to whoever decides. */
export async function answerSwap(ask: Ask<Answer>, { swapId, agree, note }: Input<Answer>): Promise<Swap> {
  const { tx, actor, now, refuse } = ask
  const seen = (await findSwap(ask, swapId)) ?? refuse('swap-not-found')
  if (seen.otherPost !== actor.post) refuse('swap-answer-not-yours')
  const swap = (await findSwapForUpdate(ask, swapId)) ?? refuse('swap-not-found')
  if (swap.consented !== null) refuse('swap-done')
  guardText(refuse, { note })
  await tx
    .updateTable('shift_swap')
    .set({ consented: agree, consented_at: now, note })
    .where('district', '=', actor.district)
    .where('id', '=', swapId)
    .execute()
  record(ask, {
    kind: agree ? 'shift-swap-consented' : 'shift-swap-declined',
    subject: swap.shift.roster,
    detail: { swap: swapId, note, to: [swap.askedBy], from: swap.shift.from, until: swap.shift.to },
  })
  return getSwap(ask, swapId)
}
