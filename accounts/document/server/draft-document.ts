import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record } from '#foundation/server/record.ts'
import { type Figure, Paper, type PaperDraft } from '#accounts/document/document.ts'
import { fillTemplate } from '#accounts/document/fill-template.ts'
import type { AboutKind } from '#accounts/document/life.ts'
import { countFigures, type Period } from '#accounts/document/server/count-figures.ts'
import { insertDocument, type KeptDocument } from '#accounts/document/server/document.store.ts'
import type { CurrentPack } from '#programme/pack/server/current-pack.ts'
import type { DocumentTemplate } from '#programme/pack/sections/documents.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

export type NewDocument = {
  /** Code of a template of the pack; it decides the kind, the form and the series of numbers. */
  template: string
  /** What fills the places of the template, by code. A value may be several lines; a line of ｜cells｜ is a row of a table. */
  values?: Readonly<Record<string, string>>
  /** Numbers the caller counted itself, beside those of the template. */
  figures?: readonly Figure[]
  period?: Period
  /** Groups and units it goes to; the template's when nothing is said. */
  toWhom?: readonly string[]
  /** What it is made from. One document of a kind is made from one thing. */
  about?: { kind: AboutKind; id: string }
  /** Changes of the paper beyond what the template says, such as who signs. */
  paper?: Partial<PaperDraft>
}

/**
 * Begins an official document: fills its template of the year, counts its numbers and keeps it as a draft of the Office.
 * For the Office's own verb, and for reactions when an order, a visit or a meeting becomes a document. The rooms below never
 * call it: they record a fact, and a line in `apps/server/reactions.ts` does.
 */
export async function draftDocument(
  asking: Asking,
  { pack, version: programme }: CurrentPack,
  given: NewDocument,
): Promise<KeptDocument> {
  const { actor, now } = asking
  const template = getTemplate(pack.documents.templates, given.template)
  const day = dayOf(now)
  const period =
    template.figures.length > 0 ? (given.period ?? { from: plainDay(`${day.slice(0, 4)}-01-01`), to: day }) : null
  const counted = period ? await countFigures(asking, template, period) : []
  const paper = Paper.parse({
    ...fillTemplate(template, pack, {
      day,
      values: given.values ?? {},
      period,
      figures: [...counted, ...(given.figures ?? [])],
      members: await membersOf(asking, template),
    }),
    ...given.paper,
  })
  const document: KeptDocument = {
    id: freshId(),
    kind: template.kind,
    template: template.code,
    state: 'draft',
    series: template.series ?? null,
    number: null,
    year: null,
    numberText: null,
    title: paper.title,
    paper,
    toWhom: [...(given.toWhom ?? template.to)],
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    aboutKind: given.about?.kind ?? null,
    about: given.about?.id ?? null,
    writtenBy: actor.post,
    writtenAt: now,
    reviewedBy: null,
    reviewedAt: null,
    issuedBy: null,
    issuedAt: null,
    recalledBy: null,
    recalledAt: null,
    reason: '',
    sentTo: 0,
    audience: [],
    programme,
    version: 1,
  }
  openSubject(asking, { id: document.id, kind: 'document', audience: [] })
  insertDocument(asking, rowOf(document))
  record(asking, { kind: 'document-drafted', subject: document.id, detail: { state: 'draft', title: paper.title } })
  return document
}

/** What stands in the row from the beginning; the rest is empty until a step fills it. */
function rowOf(document: KeptDocument): Partial<KeptDocument> {
  const { id, kind, template, state, series, title, paper, toWhom, periodFrom, periodTo } = document
  const { aboutKind, about, writtenBy, writtenAt, audience, programme } = document
  return {
    id,
    kind,
    template,
    state,
    series,
    title,
    paper,
    toWhom,
    periodFrom,
    periodTo,
    aboutKind,
    about,
    writtenBy,
    writtenAt,
    audience,
    programme,
  }
}

export function getTemplate(templates: readonly DocumentTemplate[], code: string): DocumentTemplate {
  const template = templates.find((each) => each.code === code)
  if (!template) throw new Error(`the pack has no template ${code}`)
  return template
}

const membersOf = async (asking: Asking, { body }: DocumentTemplate): Promise<string[]> =>
  body.includes('[[members]]')
    ? (await unitsOn(asking, dayOf(asking.now)))
        .filter(({ kind }) => kind === 'member' || kind === 'town')
        .map(({ name }) => name)
    : []
