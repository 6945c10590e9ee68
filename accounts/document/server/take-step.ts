import { type Asking, record } from '#foundation/server/record.ts'
import type { Working } from '#foundation/server/verb.ts'
import { emptyPlaces } from '#accounts/document/fill-template.ts'
import { unfilledIn } from '#accounts/document/figures.ts'
import type { DocumentFactKind } from '#accounts/document/document.facts.ts'
import type { Paper } from '#accounts/document/document.ts'
import type { DocumentStep } from '#accounts/document/life.ts'
import {
  type DocumentChange,
  findDocument,
  findDocumentForUpdate,
  type KeptDocument,
  saveDocumentRow,
} from '#accounts/document/server/document.store.ts'
import { takesSteps, whyNot } from '#accounts/document/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

/** The part of an ask every step needs; its `refuse` takes any code because the rules decide which. */
export type StepAsk = Working & { refuse: (code: never, detail?: Record<string, unknown>) => never }
export type Refuse = (code: string, detail?: Record<string, unknown>) => never
type Named = { documentId: string; version: number }

/** Finds and locks the document, and refuses what the rules refuse: the first half of every step of the Office. */
export async function beginStep(
  ask: StepAsk,
  step: Exclude<DocumentStep, 'receive'>,
  { documentId, version, ...written }: Named,
): Promise<KeptDocument> {
  const refuse = ask.refuse as Refuse
  if (!takesSteps(ask.actor, step)) refuse('document-step-not-yours')
  const seen = (await findDocument(ask, documentId)) ?? refuse('document-not-found')
  const reason = whyNot(step, { ...seen, mine: 'none' }, ask.actor)
  if (reason) refuse(reason)
  const document = await findDocumentForUpdate(ask, documentId)
  if (document?.version !== version) return refuse('document-changed')
  guardText(refuse, written)
  return document
}

/** Nothing goes out with a place that nobody filled. */
export function refuseUnfilled(refuse: Refuse, paper: Paper): void {
  const places = placesIn(paper)
  if (places.length > 0) refuse('document-unfilled', { places: places.join('、') })
}

export const placesIn = (paper: Paper): string[] => [...emptyPlaces(paper), ...unfilledIn(paper)]

/** Saves the change and writes the fact: the second half. */
export async function endStep(
  asking: Asking,
  document: KeptDocument,
  change: DocumentChange,
  fact: { kind: DocumentFactKind; detail?: Record<string, unknown> },
): Promise<KeptDocument> {
  const after = await saveDocumentRow(asking, document, change)
  const { state, version, numberText, title } = after
  record(asking, {
    subject: document.id,
    kind: fact.kind,
    detail: { ...fact.detail, was: document.state, state, version, number: numberText, title },
  })
  return after
}

export const stepped = ({ id, state, numberText, version }: KeptDocument) => ({ id, state, numberText, version })
