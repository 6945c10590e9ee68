import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { isFullySigned } from '#duties/inspection/who-may.ts'
import { showToInspected } from '#duties/inspection/server/audience.ts'
import type { KeptVisit, VisitChange } from '#duties/inspection/server/inspection.store.ts'
import { representativesOf } from '#duties/inspection/server/pool.ts'
import { beginStep, endStep, stepped } from '#duties/inspection/server/take-step.ts'

type Cancel = typeof inspectionContract.cancelVisit
type Start = typeof inspectionContract.startVisit
type Sign = typeof inspectionContract.signVisit
type Receive = typeof inspectionContract.signForInspected

/** 取消一次检查, with the reason; its record stays. */
export async function cancelVisit(ask: Ask<Cancel>, input: Input<Cancel>) {
  const { reason } = input
  const visit = await beginStep(ask, 'cancel', input)
  return stepped(
    await endStep(ask, visit, { state: 'cancelled', reason }, { kind: 'inspection-cancelled', detail: { reason } }),
  )
}

/** 到场: from now on an open visit is known to the school; a covert one is not. */
export async function startVisit(ask: Ask<Start>, input: Input<Start>) {
  const visit = await beginStep(ask, 'start', input)
  if (visit.openness === 'open') await showToInspected(ask, visit)
  const visitedOn = dayOf(ask.observedAt ?? ask.now)
  return stepped(await endStep(ask, visit, { state: 'started', visitedOn }, { kind: 'inspection-started' }))
}

/** When this was the last signature that was missing, the sheet is closed. */
const closing = (ask: { now: Date }, visit: KeptVisit, change: VisitChange): VisitChange =>
  isFullySigned({ ...visit, ...change }) ? { ...change, state: 'signed', signedAt: ask.now } : change

/** 检查人签名: each for the own post, on the sheet as it stands. */
export async function signVisit(ask: Ask<Sign>, input: Input<Sign>) {
  const visit = await beginStep(ask, 'sign', input)
  const change = closing(ask, visit, { signed: [...visit.signed, ask.actor.post] })
  return stepped(await endStep(ask, visit, change, { kind: 'inspection-signed' }))
}

/** 被检查单位签字: by a post of theirs on the spot, or the reason why nobody signed. */
export async function signForInspected(ask: Ask<Receive>, input: Input<Receive>) {
  const { post, refused } = input
  const visit = await beginStep(ask, 'signForInspected', input)
  if ((post === undefined) === (refused === undefined)) ask.refuse('representative-or-reason')
  if (post !== undefined) {
    const known = await representativesOf(ask, visit.target)
    if (!known.some((each) => each.post === post)) ask.refuse('representative-not-found')
  }
  const change = closing(ask, visit, { representative: post ?? null, refusedToSign: refused ?? null })
  const kind = post === undefined ? 'inspection-signature-refused' : 'inspection-received'
  return stepped(await endStep(ask, visit, change, { kind, detail: { post: post ?? null, reason: refused ?? null } }))
}
