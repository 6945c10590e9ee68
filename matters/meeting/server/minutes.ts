import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { nextNumber } from '#foundation/server/counter.ts'
import { type Asking, widenAudience } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { Resolved } from '#matters/meeting/meeting.ts'
import type { meetingContract } from '#matters/meeting/meeting.contract.ts'
import { openResolution } from '#matters/meeting/server/resolution.store.ts'
import { beginStep, endStep, type Refuse, stepped } from '#matters/meeting/server/take-step.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

type Write = typeof meetingContract.writeMinutes
type Issue = typeof meetingContract.issueMinutes

/** 起草纪要: the text and what was resolved; the Office's own paper until it is issued. */
export async function writeMinutes(ask: Ask<Write>, input: Input<Write>) {
  const meeting = await beginStep(ask, 'write', input)
  const { body, resolved } = input
  await lookOver(ask, ask.refuse as Refuse, resolved, meeting.heldOn)
  const change = { body, draft: resolved }
  return stepped(
    await endStep(ask, meeting, change, { kind: 'minutes-written', detail: { resolved: resolved.length } }),
  )
}

/** 印发纪要: numbered without gaps; what was resolved becomes work of the units that lead it. */
export async function issueMinutes(ask: Ask<Issue>, input: Input<Issue>) {
  const { now, actor } = ask
  const meeting = await beginStep(ask, 'issue', input)
  if (meeting.body === '') ask.refuse('meeting-minutes-empty')
  const resolved = meeting.draft
  await lookOver(ask, ask.refuse as Refuse, resolved, meeting.heldOn)
  const named = resolved.flatMap(({ lead, assists }) => [lead, ...assists])
  const audience = [...new Set([...meeting.audience, ...named])]
  await widenAudience(ask, meeting.id, audience)
  resolved.forEach((one, at) => openResolution(ask, { ...one, meeting: meeting.id, nr: at + 1, audience }))
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const pattern = pack.head.series.find(({ code }) => code === 'minutes')?.pattern
  if (!pattern) throw new Error('the pack has no number series for minutes')
  const year = Number(dayOf(now).slice(0, 4))
  // Taken last: until the commit everybody else waits.
  const number = await nextNumber(ask, 'minutes', year)
  const numberText = pattern.replaceAll('{year}', String(year)).replaceAll('{n}', String(number))
  const issued = { number, year, numberText, issuedAt: now, issuedBy: actor.post, audience }
  const detail = { resolved: resolved.length }
  return stepped(await endStep(ask, meeting, { state: 'issued', ...issued }, { kind: 'minutes-issued', detail }))
}

async function lookOver(asking: Asking, refuse: Refuse, resolved: readonly Resolved[], heldOn: string): Promise<void> {
  const units = [...new Set(resolved.flatMap(({ lead, assists }) => [lead, ...assists]))]
  const found = await findOpenUnits(asking, units)
  if (found.length < units.length) refuse('meeting-unit')
  if (resolved.some(({ lead, assists }) => assists.includes(lead))) refuse('meeting-lead-assists')
  if (resolved.some(({ dueOn }) => dueOn < heldOn)) refuse('meeting-resolved-past')
}
