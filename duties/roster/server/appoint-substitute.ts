import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import type { Shift } from '#duties/roster/shift.ts'
import { beginShiftStep } from '#duties/roster/server/begin-shift-step.ts'
import { ownPosts } from '#duties/roster/server/own-posts.ts'
import { findBusy, getShift, saveShift } from '#duties/roster/server/shift.store.ts'
import { answersFor } from '#duties/roster/who-may.ts'

type Substitute = typeof rosterContract.appointSubstitute

/** 指定替班: whoever answers for the roster puts another post on it; the one first planned stays written down. */
export async function appointSubstitute(ask: Ask<Substitute>, input: Input<Substitute>): Promise<Shift> {
  const { actor, refuse } = ask
  const { shiftId, post, reason } = input
  const shift = await beginShiftStep(ask, shiftId, 'substitute', {
    code: 'roster-not-yours',
    may: ({ unit }) => answersFor(actor, unit),
  })
  if (!(await ownPosts(ask, shift.unit)).some((choice) => choice.post === post)) refuse('plan-post-not-found', { post })
  if (post === shift.post) refuse('post-same')
  const busy = await findBusy(ask, post, shift, [shiftId])
  if (busy !== undefined) refuse('post-busy', { where: busy })
  guardText(refuse, { reason })
  await saveShift(ask, shiftId, { post, original_post: shift.originalPost ?? shift.post, touched: true })
  record(ask, {
    kind: 'shift-substituted',
    subject: shift.roster,
    detail: {
      shift: shiftId,
      before: shift.post,
      after: post,
      reason,
      to: [post, shift.post],
      from: shift.from,
      until: shift.to,
    },
  })
  return getShift(ask, shiftId)
}
