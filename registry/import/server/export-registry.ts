import { utils, write } from '@e965/xlsx'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask, FileAnswer } from '#foundation/server/verb.ts'
import type { importContract } from '#registry/import/import.contract.ts'
import { mappings } from '#registry/import/mapping.ts'
import type { Value } from '#registry/import/read-row.ts'
import { registered } from '#registry/import/server/registered.ts'
import { ownershipWords, schoolTypeWords, settingWords } from '#registry/school/school.ts'
import { unitKindWords } from '#registry/unit/unit.ts'

type Export = typeof importContract.exportRegistry
const WORDS: Record<string, Readonly<Record<string, string>>> = {
  kind: unitKindWords,
  type: schoolTypeWords,
  ownership: ownershipWords,
  setting: settingWords,
}
const UNITS = new Set(['parent', 'line', 'community', 'station'])
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The register as a list with the headings an import reads, so that a list can be corrected outside and brought back. */
export async function exportRegistry(ask: Ask<Export>, { kind, format }: Input<Export>): Promise<FileAnswer> {
  const { tx, actor, now } = ask
  const { columns, name } = mappings[kind]
  const units = await tx.selectFrom('unit').select(['id', 'name']).where('district', '=', actor.district).execute()
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]))
  const shown = (field: string, value: Value): Value =>
    value === null
      ? ''
      : UNITS.has(field)
        ? (nameOf.get(String(value)) ?? value)
        : (WORDS[field]?.[String(value)] ?? value)
  const rows = [...(await registered(ask, kind)).values()].map((entry) =>
    columns.map(({ field }) => shown(field, entry[field] ?? null)),
  )
  const sheet = utils.aoa_to_sheet([columns.map(({ headers }) => headers[0]), ...rows])
  const title = `${name}${dayOf(now)}`
  // With the mark that makes Excel read Chinese as UTF-8.
  if (format === 'csv')
    return {
      name: `${title}.csv`,
      type: 'text/csv; charset=utf-8',
      body: Buffer.from(`\uFEFF${utils.sheet_to_csv(sheet)}`),
    }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name)
  return { name: `${title}.xlsx`, type: XLSX, body: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer }
}
