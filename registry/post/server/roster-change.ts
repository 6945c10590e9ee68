import type { Input } from '#foundation/endpoint.ts'
import { maskPhone } from '#foundation/mask.ts'
import { freshId } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import { seal, unseal } from '#foundation/server/secret.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { checkPhone } from '#registry/identifier/phone.ts'
import type { postContract } from '#registry/post/post.contract.ts'
import { lastHolding } from '#registry/post/server/appoint.ts'
import { addPerson, fillPost } from '#registry/post/server/fill-post.ts'
import { findPost } from '#registry/post/server/get-post.ts'
import { proposedPhoneOf } from '#registry/post/server/person-field.ts'
import { rosterOf } from '#registry/post/roster-of.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'
import { unitSubject } from '#registry/unit/server/rename-from.ts'

type Propose = typeof postContract.proposeRosterChange
type Decide = typeof postContract.decideRosterChange

export async function proposeRosterChange(
  ask: Ask<Propose>,
  { post: postId, label, phone, effectiveOn, reason }: Input<Propose>,
): Promise<{ id: string }> {
  const { tx, actor, now, refuse } = ask
  const { district } = actor
  const post = await findPost(tx, actor, postId)
  if (!post) return refuse('post-not-found')
  if (post.unit !== actor.unit && !keepsRegistry(actor.role)) return refuse('post-not-yours')
  const since = (await lastHolding(ask, post.id))?.since ?? post.valid_from
  if (effectiveOn <= since) return refuse('day-before-start')
  const checked = phone ? checkPhone(phone) : null
  if (checked && !checked.ok) return refuse('phone-wrong', { message: checked.message })

  const id = freshId()
  await tx
    .insertInto('roster_change')
    .values({
      district,
      id,
      roster: rosterOf(post.role, post.unitKind),
      post: post.id,
      person_label: label ?? `${post.unitName} · ${post.title}`,
      phone_cipher: checked ? seal(checked.value, proposedPhoneOf(district, id)) : null,
      phone_masked: checked ? maskPhone(checked.value) : null,
      effective_on: effectiveOn,
      reason,
      state: 'proposed',
      proposed_by: actor.person,
      proposed_at: now,
    })
    .execute()
  const subject = unitSubject(district, { id: post.unit, kind: post.unitKind })
  record(ask, {
    kind: 'roster-change-proposed',
    subject,
    detail: { change: id, post: post.id, effectiveOn, reason },
  })
  return { id }
}

/** Two people for every change of the leading group or the office: who proposes does not decide. */
export async function decideRosterChange(
  ask: Ask<Decide>,
  { change: id, approve, note }: Input<Decide>,
): Promise<{ done: true }> {
  const { tx, actor, now, refuse } = ask
  const { district } = actor
  if (!keepsRegistry(actor.role)) return refuse('registry-not-yours')
  const change = await tx
    .selectFrom('roster_change')
    .selectAll()
    .where('district', '=', district)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!change) return refuse('change-not-found')
  if (change.proposed_by === actor.person) return refuse('own-change')
  if (change.state !== 'proposed') return refuse('change-decided')
  if (!approve && note === '') return refuse('note-needed')
  const post = await findPost(tx, actor, change.post)
  if (!post) return refuse('change-not-found')

  const state = approve ? 'approved' : 'rejected'
  // Where two decide at once, the row is changed by the first only.
  const { numUpdatedRows } = await tx
    .updateTable('roster_change')
    .set({ state, decided_by: actor.person, decided_at: now, decision: note })
    .where('district', '=', district)
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return refuse('change-decided')
  if (approve) {
    const phone = change.phone_cipher ? unseal(change.phone_cipher, proposedPhoneOf(district, id)) : null
    const person = await addPerson(ask, change.person_label, phone, post.unit)
    await fillPost(ask, post, person, change.effective_on, change.reason)
  }
  const subject = unitSubject(district, { id: post.unit, kind: post.unitKind })
  record(ask, {
    kind: `roster-change-${state}`,
    subject,
    detail: { change: id, post: post.id, effectiveOn: change.effective_on, note },
  })
  return { done: true }
}
