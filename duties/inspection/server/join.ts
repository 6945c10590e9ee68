import type { Input } from '#foundation/endpoint.ts'
import { widenAudience } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { findVisitForUpdate } from '#duties/inspection/server/inspection.store.ts'
import { postsNamed } from '#duties/inspection/server/pool.ts'
import { beginStep, endStep, stepped } from '#duties/inspection/server/take-step.ts'

type Join = typeof inspectionContract.joinVisit

/** 一起去: one visit, two units. The school is visited once, and it counts for both plans. */
export async function joinVisit(ask: Ask<Join>, { into, ...named }: Input<Join>) {
  const { refuse } = ask
  const visit = await beginStep(ask, 'join', named)
  const host = (await findVisitForUpdate(ask, into)) ?? refuse('join-target-not-found')
  const fits =
    host.id !== visit.id &&
    host.target === visit.target &&
    host.openness === visit.openness &&
    host.state === 'planned' &&
    !host.units.includes(visit.unit)
  if (!fits) refuse('join-does-not-fit')
  const units = [...host.units, visit.unit]
  const inspectors = [...new Set([...host.inspectors, ...visit.inspectors])]
  const posts = await postsNamed(ask, inspectors)
  await widenAudience(ask, host.id, [visit.unit, ...[...posts.values()].map(({ unit }) => unit)])
  const detail = { unit: visit.unit, from: visit.id, inspectors }
  await endStep(ask, host, { units, inspectors }, { kind: 'inspection-joined', detail })
  const gone = { state: 'joined', joinedInto: host.id } as const
  return stepped(await endStep(ask, visit, gone, { kind: 'inspection-went-along', detail: { into: host.id } }))
}
