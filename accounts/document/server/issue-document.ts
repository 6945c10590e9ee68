import { dayOf } from '#foundation/calendar/day.ts'
import { nextNumber } from '#foundation/server/counter.ts'
import { send } from '#foundation/server/database.ts'
import { type Asking, widenAudience } from '#foundation/server/record.ts'
import type { KeptDocument } from '#accounts/document/server/document.store.ts'
import { endStep } from '#accounts/document/server/take-step.ts'
import { recipientsOf } from '#accounts/document/server/recipients.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { printNumber } from '#programme/pack/sections/head.ts'

/** For a document made from something that has its number and its readers already. */
export type Own = { numberText: string; issuedBy: string; audience: readonly string[] }

/**
 * 印发: the day becomes its date, the units of the register of that day its recipients, and it takes the next number of its
 * series. The number is taken last: until the commit everybody else waits for it.
 */
export async function issueDraft(asking: Asking, pack: Pack, draft: KeptDocument, own?: Own): Promise<KeptDocument> {
  const { now, actor } = asking
  const day = dayOf(now)
  const units = own ? [] : await recipientsOf(asking, draft.toWhom)
  const audience = [...new Set([...units, ...(own?.audience ?? [])])]
  await widenAudience(asking, draft.id, audience)
  sendTo(asking, draft.id, units)
  const numbered = own ? { numberText: own.numberText } : await takeNumberFor(asking, pack, draft)
  const paper = {
    ...draft.paper,
    number: numbered.numberText ?? '',
    date: day,
    printedOn: draft.paper.printer ? day : null,
  }
  const change = { ...numbered, paper, state: 'issued', issuedAt: now, issuedBy: own?.issuedBy ?? actor.post } as const
  return endStep(
    asking,
    draft,
    { ...change, audience, sentTo: units.length },
    { kind: 'document-issued', detail: { sentTo: units.length, made: own !== undefined } },
  )
}

async function takeNumberFor(asking: Asking, pack: Pack, { series: code }: KeptDocument) {
  if (code === null) return { numberText: null }
  const series = pack.head.series.find((each) => each.code === code)
  if (!series) throw new Error(`the pack has no number series ${code}`)
  const year = Number(dayOf(asking.now).slice(0, 4))
  const number = await nextNumber(asking, code, year)
  return { number, year, numberText: printNumber(series, year, number) }
}

/** One receipt for each unit it goes to. */
function sendTo({ tx, actor, now }: Asking, document: string, units: readonly string[]): void {
  if (units.length === 0) return
  const rows = units.map((unit) => ({ district: actor.district, document, unit, sent_at: now }))
  send(tx, tx.insertInto('document_receipt').values(rows))
}
