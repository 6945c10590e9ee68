import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { reportContract } from '#accounts/report/report.contract.ts'
import { beginStep, endStep, steppedOf } from '#accounts/report/server/take-step.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type C = typeof reportContract
const judged = ({ actor, now }: Pick<Ask, 'actor' | 'now'>) => ({ decidedBy: actor.post, decidedAt: now })

/** 退回: the figures move again until it is handed in anew; what was handed in first still says whether it was on time. */
export async function returnReport(ask: Ask<C['returnReport']>, input: Input<C['returnReport']>) {
  const report = await beginStep(ask, 'return', input)
  const { reason } = input
  guardText(ask.refuse, { reason })
  const change = { state: 'returned', reason, figures: null, ...judged(ask) } as const
  return steppedOf(await endStep(ask, report, change, { kind: 'report-returned', detail: { reason } }))
}

/** 收下: both tracks are there, and from now on it is locked. */
export async function acceptReport(ask: Ask<C['acceptReport']>, input: Input<C['acceptReport']>) {
  const report = await beginStep(ask, 'accept', input)
  if (report.paperOn === null) ask.refuse('report-paper-missing')
  const change = { state: 'accepted', reason: '', ...judged(ask) } as const
  return steppedOf(await endStep(ask, report, change, { kind: 'report-accepted' }))
}

/** 例外: what was locked is opened again, and the reason stands in its story. */
export async function reopenReport(ask: Ask<C['reopenReport']>, input: Input<C['reopenReport']>) {
  const report = await beginStep(ask, 'reopen', input)
  const { reason } = input
  guardText(ask.refuse, { reason })
  const change = { state: 'returned', reason, figures: null, ...judged(ask) } as const
  return steppedOf(await endStep(ask, report, change, { kind: 'report-reopened', detail: { reason } }))
}

export async function exemptReport(ask: Ask<C['exemptReport']>, input: Input<C['exemptReport']>) {
  const report = await beginStep(ask, 'exempt', input)
  const { reason } = input
  guardText(ask.refuse, { reason })
  const change = { state: 'exempt', reason, ...judged(ask) } as const
  return steppedOf(await endStep(ask, report, change, { kind: 'report-exempted', detail: { reason } }))
}

/** 恢复应报: it stands where it stood; a word already written is a draft. */
export async function requireReport(ask: Ask<C['requireReport']>, input: Input<C['requireReport']>) {
  const report = await beginStep(ask, 'require', input)
  const change = { state: 'owed', reason: '', ...judged(ask) } as const
  return steppedOf(await endStep(ask, report, change, { kind: 'report-required' }))
}

/** The signed and sealed paper is on the table: the day it came, and who took it. Source: clause 9.5. */
export async function receivePaper(ask: Ask<C['receivePaper']>, input: Input<C['receivePaper']>) {
  const { actor, now, refuse } = ask
  const report = await beginStep(ask, 'receivePaper', input)
  if (report.paperOn !== null) refuse('report-paper-there')
  const { receivedOn } = input
  if (receivedOn < report.fromOn || receivedOn > dayOf(now))
    refuse('report-paper-day', { from: dayWords(report.fromOn) })
  const change = { paperOn: receivedOn, paperBy: actor.post }
  return steppedOf(await endStep(ask, report, change, { kind: 'report-paper-received', detail: { receivedOn } }))
}

export async function revokePaper(ask: Ask<C['revokePaper']>, input: Input<C['revokePaper']>) {
  const report = await beginStep(ask, 'revokePaper', input)
  if (report.paperOn === null) ask.refuse('report-paper-not-there')
  const { reason } = input
  guardText(ask.refuse, { reason })
  const change = { paperOn: null, paperBy: null }
  return steppedOf(
    await endStep(ask, report, change, { kind: 'report-paper-revoked', detail: { reason, was: report.paperOn } }),
  )
}
