import { PlainDay } from '#foundation/calendar/day.ts'
import { dayWords, spanWords } from '#foundation/calendar/words.ts'
import { documentKinds, type Figure, type PaperDraft } from '#accounts/document/document.ts'
import { blocksOf } from '#accounts/document/plain-text.ts'
import { programmeText } from '#accounts/document/programme-text.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { blockOn, type DocumentTemplate } from '#programme/pack/sections/documents.ts'

export type Filling = {
  /** The day it is written: it decides which words of the year print. */
  day: PlainDay
  values: Readonly<Record<string, string>>
  period: { from: PlainDay; to: PlainDay } | null
  figures: readonly Figure[]
  /** Units a meeting is attended by, in the order of the register. */
  members: readonly string[]
}

const PLACE = /\[\[([^\]]+)\]\]/g

/** A paper as its template begins it. A field nobody filled stays as 「[[时限]]」, so that it is seen and stops the issue. */
export function fillTemplate(template: DocumentTemplate, pack: Pack, filling: Filling): PaperDraft {
  const known = wordsOf(pack, filling)
  const fields = new Map(template.fields.map((field) => [field.code, field]))
  const fill = (text: string): string =>
    text.replaceAll(PLACE, (whole, code: string) => {
      const field = fields.get(code)
      const value = filling.values[code]?.trim()
      if (field) return value ? said(field.type, value) : `[[${field.name}]]`
      return known[code] ?? value ?? whole
    })
  const form = documentKinds[template.kind].form
  const office = pack.head.document.issuer
  const head = template.head ?? (form === 'red-head' ? pack.head.redHead : '')
  const formal = form !== 'plain' && form !== 'minutes'
  return {
    form,
    head,
    title: fill(template.title).slice(0, 120),
    addressees: fill(template.addressees),
    blocks: blocksOf(fill(template.body)),
    figures: [...filling.figures],
    attachments: [
      ...template.attachments.map(({ name, body }) => ({ name, blocks: blocksOf(fill(body)) })),
      ...(template.programme ? [{ name: pack.head.name, blocks: blocksOf(programmeText(pack)) }] : []),
    ],
    signature: template.signature === undefined ? office : fill(template.signature),
    sealed: template.sealed,
    note: template.note,
    copies: template.copies,
    printer: formal ? office : '',
  }
}

const said = (type: string, value: string): string => {
  const day = type === 'day' ? PlainDay.safeParse(value).data : undefined
  return day ? dayWords(day) : value
}

/** What a template knows without asking. */
function wordsOf(pack: Pack, { day, period, members }: Filling): Record<string, string | undefined> {
  const blocks = pack.documents.blocks.map((block) => [block.code, blockOn(block, day)] as const)
  return {
    ...Object.fromEntries(blocks),
    year: day.slice(0, 4),
    district: pack.head.district.name,
    programme: pack.head.name,
    'document-title': pack.head.document.title,
    period: period ? spanWords(period.from, period.to) : undefined,
    'cut-off': dayWords(period?.to ?? day),
    members: members.map((name, i) => `｜${i + 1}｜${name}｜　｜　｜　｜`).join('\n'),
  }
}

/** Places of a paper that nobody filled yet, by their names. */
export function emptyPlaces(said: unknown): string[] {
  if (typeof said === 'string') return [...said.matchAll(PLACE)].map((found) => found[1] ?? '')
  if (said === null || typeof said !== 'object') return []
  return [...new Set(Object.values(said).flatMap(emptyPlaces))]
}
