import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import { planToMake } from '#duties/roster/server/plan-to-make.ts'

type Apply = typeof rosterContract.applyPlan
const AT_ONCE = 500

/** 排班: does what the preview showed, and nothing when something moved in between. */
export async function applyPlan(ask: Ask<Apply>, input: Input<Apply>) {
  const { tx, actor, refuse } = ask
  const made = await planToMake(ask, input)
  if (made.fingerprint !== input.fingerprint) refuse('plan-changed')
  const { add, remove, keep, roster } = made
  if (remove.length > 0)
    await tx
      .deleteFrom('shift')
      .where('district', '=', actor.district)
      .where(
        'id',
        'in',
        remove.map(({ id }) => id),
      )
      .execute()
  const rows = add.map(({ day, from, to, post }) => ({
    district: actor.district,
    id: freshId(),
    roster: roster.id,
    day,
    from_at: from,
    to_at: to,
    post,
    state: 'planned',
  }))
  for (let i = 0; i < rows.length; i += AT_ONCE)
    await tx
      .insertInto('shift')
      .values(rows.slice(i, i + AT_ONCE))
      .execute()
  const until = roster.plannedUntil && roster.plannedUntil > input.to ? roster.plannedUntil : input.to
  await tx
    .updateTable('roster')
    .set({ pattern: JSON.stringify(input.pattern), planned_until: until })
    .where('district', '=', actor.district)
    .where('id', '=', roster.id)
    .execute()
  const sums = { added: add.length, removed: remove.length, kept: keep.length }
  record(ask, { kind: 'roster-applied', subject: roster.id, detail: { ...sums, from: input.from, to: input.to } })
  return sums
}
