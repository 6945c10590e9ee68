import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { DocumentChoices, documentReadsContract } from '#accounts/document/document-reads.contract.ts'
import { groupWords, sayDocument } from '#accounts/document/document.words.ts'
import { nextNumberText } from '#accounts/document/server/next-number.ts'
import { inGroup } from '#accounts/document/server/recipients.ts'
import { isOffice, maySee } from '#accounts/document/who-may.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { AddresseeGroup } from '#programme/pack/sections/documents.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

type Choose = typeof documentReadsContract.documentChoices

/** What may be chosen when a document is begun, and the years the register holds. */
export async function documentChoices(ask: Ask<Choose>): Promise<DocumentChoices> {
  const { actor } = ask
  if (!maySee(actor.role)) ask.refuse('documents-not-yours')
  const years = await yearsIn(ask)
  if (!isOffice(actor))
    return { mayWrite: sayDocument('document-step-not-yours'), groups: [], units: [], years, templates: [] }
  const { pack } = await currentPack(ask.house.db, actor.district)
  const units = (await unitsOn(ask, dayOf(ask.now))).filter(({ kind }) => !['group', 'office'].includes(kind))
  return {
    mayWrite: null,
    years,
    groups: AddresseeGroup.options.map((id) => ({
      id,
      name: groupWords[id],
      units: units.filter((unit) => inGroup(id, unit)).length,
    })),
    units: units.map(({ id, short }) => ({ id, name: short })),
    templates: await templatesOf(ask, pack),
  }
}

async function templatesOf(ask: Asking, pack: Pack): Promise<DocumentChoices['templates']> {
  const numbers = new Map<string | undefined, string | null>()
  for (const { series } of pack.documents.templates)
    if (!numbers.has(series)) numbers.set(series, await nextNumberText(ask, pack, series ?? null))
  return pack.documents.templates.map(({ code, kind, name, series, to, fields, figures, madeFrom }) => ({
    code,
    kind,
    name,
    to,
    counts: figures.length > 0,
    numberText: numbers.get(series) ?? null,
    madeFrom: madeFrom ?? null,
    fields: fields.map((field) => ({ ...field, example: field.example ?? null })),
  }))
}

async function yearsIn({ tx, actor }: Asking): Promise<number[]> {
  const rows = await tx
    .selectFrom('document')
    .select(sql<number>`extract(year from issued_at at time zone 'Asia/Shanghai')::integer`.as('year'))
    .where('district', '=', actor.district)
    .where('issued_at', 'is not', null)
    .distinct()
    .execute()
  return rows.map(({ year }) => year).toSorted((a, b) => b - a)
}
