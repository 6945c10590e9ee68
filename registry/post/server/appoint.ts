import type { Input } from '#foundation/endpoint.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { checkPhone } from '#registry/identifier/phone.ts'
import type { postContract } from '#registry/post/post.contract.ts'
import { addPerson, fillPost } from '#registry/post/server/fill-post.ts'
import { findPost } from '#registry/post/server/get-post.ts'
import { rosterOf } from '#registry/post/roster-of.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'

type Appoint = typeof postContract.appoint
type EndHolding = typeof postContract.endHolding

export async function appoint(
  ask: Ask<Appoint>,
  { post: id, person: known, label, phone, from, reason }: Input<Appoint>,
): Promise<{ person: string }> {
  const { tx, actor, refuse } = ask
  if (!keepsRegistry(actor.role)) return refuse('registry-not-yours')
  const post = await findPost(tx, actor, id)
  if (!post) return refuse('post-not-found')
  if (rosterOf(post.role, post.unitKind) !== 'unit') return refuse('needs-approval')
  if (from < post.valid_from) return refuse('day-before-start')
  const checked = phone ? checkPhone(phone) : null
  if (checked && !checked.ok) return refuse('phone-wrong', { message: checked.message })
  if (known && !(await findPerson(ask, known))) return refuse('person-not-found')
  const { since, person: holder } = (await lastHolding(ask, id)) ?? {}
  if (known && holder === known) return refuse('already-holds')
  if (since && from <= since) return refuse('day-before-start')

  const person =
    known ?? (await addPerson(ask, label ?? `${post.unitName} · ${post.title}`, checked?.value ?? null, post.unit))
  await fillPost(ask, post, person, from, reason)
  return { person }
}

export async function endHolding(
  ask: Ask<EndHolding>,
  { post, person, until, reason }: Input<EndHolding>,
): Promise<{ done: true }> {
  const { tx, actor, refuse } = ask
  if (!keepsRegistry(actor.role)) return refuse('registry-not-yours')
  const held = await lastHolding(ask, post, person)
  if (!held) return refuse('holding-not-found')
  if (until <= held.since) return refuse('day-before-start')
  await tx
    .updateTable('holding')
    .set({ valid_until: until })
    .where('district', '=', actor.district)
    .where('post', '=', post)
    .where('person', '=', person)
    .where('valid_from', '=', held.since)
    .execute()
  record(ask, {
    kind: 'post-left',
    subject: subjectIdOf(actor.district, 'person', person),
    detail: { post, until, reason },
  })
  return { done: true }
}

const findPerson = ({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, id: string) =>
  tx.selectFrom('person').select('id').where('district', '=', actor.district).where('id', '=', id).executeTakeFirst()

/** The newest term that is still open. */
export const lastHolding = ({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, post: string, person?: string) =>
  tx
    .selectFrom('holding')
    .select(['person', 'valid_from as since'])
    .where('district', '=', actor.district)
    .where('post', '=', post)
    .where('valid_until', 'is', null)
    .$if(person !== undefined, (q) => q.where('person', '=', person ?? ''))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
