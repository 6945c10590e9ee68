import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { type Asking, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { ResolutionFactKind } from '#matters/meeting/meeting.facts.ts'
import type { resolutionContract } from '#matters/meeting/resolution.contract.ts'
import type { ResolutionStep } from '#matters/meeting/resolution.ts'
import {
  findResolution,
  findResolutionForUpdate,
  type KeptResolution,
  type ResolutionChange,
  saveResolution,
} from '#matters/meeting/server/resolution.store.ts'
import type { Refuse, StepAsk } from '#matters/meeting/server/take-step.ts'
import { whyNotWork, worksOn } from '#matters/meeting/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Contract = typeof resolutionContract
type Report = Contract['reportResolution']
type Verify = Contract['verifyResolution']
type Back = Contract['sendResolutionBack']
type Ask4More = Contract['askMoreTime']
type Grant = Contract['grantMoreTime']
type RefuseMore = Contract['refuseMoreTime']
type Close = Contract['closeResolution']

/** 报办结: what was done, with something to show for it. */
export async function reportResolution(ask: Ask<Report>, input: Input<Report>) {
  const { result, evidence } = input
  const resolution = await begin(ask, 'report', input)
  if (evidence.length === 0) ask.refuse('resolution-evidence')
  await attachPhotos(ask, resolution.id, evidence, 'evidence', ask.refuse)
  const done = { state: 'reported', result, reportedAt: ask.now, reportedBy: ask.actor.post, askedDueOn: null } as const
  return end(ask, resolution, done, 'resolution-reported', { result, photos: evidence })
}

/** 核实: the Office looked, and it is true. */
export async function verifyResolution(ask: Ask<Verify>, input: Input<Verify>) {
  const { finding } = input
  const resolution = await begin(ask, 'verify', input)
  const change = { state: 'verified', finding, judgedAt: ask.now, judgedBy: ask.actor.post } as const
  return end(ask, resolution, change, 'resolution-verified', { finding })
}

/** 退回补办: not done, or not shown; a new day, and the ladder begins again. */
export async function sendResolutionBack(ask: Ask<Back>, input: Input<Back>) {
  const { finding, dueOn } = input
  const resolution = await begin(ask, 'sendBack', input)
  if (dueOn < dayOf(ask.now)) ask.refuse('resolution-due-past')
  const judged = { finding, judgedAt: ask.now, judgedBy: ask.actor.post }
  const change = { state: 'open', dueOn, rungs: 0, sendBacks: resolution.sendBacks + 1, ...judged } as const
  return end(ask, resolution, change, 'resolution-sent-back', { finding })
}

export async function askMoreTime(ask: Ask<Ask4More>, input: Input<Ask4More>) {
  const { dueOn, reason } = input
  const resolution = await begin(ask, 'askMore', input)
  if (dueOn <= resolution.dueOn || dueOn < dayOf(ask.now)) ask.refuse('resolution-not-later')
  const change = { askedDueOn: dueOn, askedReason: reason }
  return end(ask, resolution, change, 'resolution-more-asked', { reason, wanted: dueOn })
}

/** 同意延期: the day moves, the one the meeting set stays readable. */
export async function grantMoreTime(ask: Ask<Grant>, input: Input<Grant>) {
  const resolution = await begin(ask, 'grantMore', input)
  const dueOn = resolution.askedDueOn ?? resolution.dueOn
  const change = { dueOn, askedDueOn: null, rungs: 0, extensions: resolution.extensions + 1 }
  return end(ask, resolution, change, 'resolution-more-granted')
}

export async function refuseMoreTime(ask: Ask<RefuseMore>, input: Input<RefuseMore>) {
  const { reason } = input
  const resolution = await begin(ask, 'refuseMore', input)
  return end(ask, resolution, { askedDueOn: null }, 'resolution-more-refused', { reason })
}

export async function closeResolution(ask: Ask<Close>, input: Input<Close>) {
  const resolution = await begin(ask, 'close', input)
  return end(ask, resolution, { state: 'closed', closedAt: ask.now }, 'resolution-closed')
}

/** Finds, refuses and locks. Locked after it was judged: whoever may not step may not lock either. */
async function begin(
  ask: StepAsk,
  step: ResolutionStep,
  { resolutionId, version, ...said }: { resolutionId: string; version: number },
): Promise<KeptResolution> {
  const refuse = ask.refuse as Refuse
  if (!worksOn(ask.actor, step)) refuse('resolution-step-not-yours')
  const seen = (await findResolution(ask, resolutionId)) ?? refuse('resolution-not-found')
  const reason = whyNotWork(step, seen, ask.actor)
  if (reason) refuse(reason)
  const resolution = await findResolutionForUpdate(ask, resolutionId)
  if (resolution?.version !== version) return refuse('resolution-changed')
  guardText(refuse, said)
  return resolution
}

async function end(
  asking: Asking,
  before: KeptResolution,
  change: ResolutionChange,
  kind: ResolutionFactKind,
  detail: Record<string, unknown> = {},
) {
  const { id, state, dueOn, version } = await saveResolution(asking, before, change)
  record(asking, { subject: id, kind, detail: { ...detail, was: before.state, state, dueOn, version } })
  return { id, state, dueOn, version }
}
