import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { postContract } from '#registry/post/post.contract.ts'
import { findUnit } from '#registry/unit/server/get-unit.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'
import { unitSubject } from '#registry/unit/server/rename-from.ts'

type OpenPost = typeof postContract.openPost

export async function openPost(
  ask: Ask<OpenPost>,
  { unit: id, role, title, mandatory, from }: Input<OpenPost>,
): Promise<{ post: string }> {
  const { tx, actor, refuse } = ask
  const { district } = actor
  if (!keepsRegistry(actor.role)) return refuse('registry-not-yours')
  const unit = await findUnit(tx, district, id)
  if (!unit || unit.valid_until) return refuse('unit-not-found')
  const taken = await tx
    .selectFrom('post')
    .select('id')
    .where('district', '=', district)
    .where('unit', '=', id)
    .where('role', '=', role)
    .execute()
  const post = taken.length === 0 ? `${id}-${role}` : `${id}-${role}-${taken.length + 1}`
  await tx
    .insertInto('post')
    .values({ district, id: post, unit: id, role, title, mandatory, valid_from: from })
    .execute()
  record(ask, {
    kind: 'post-opened',
    subject: unitSubject(district, unit),
    detail: { post, role, title, mandatory, from },
  })
  return { post }
}
