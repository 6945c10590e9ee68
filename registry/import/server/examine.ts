import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { Ask } from '#foundation/server/verb.ts'
import { CsvUnreadable } from '#foundation/server/csv.ts'
import { difference, type Difference } from '#registry/import/difference.ts'
import type { importContract } from '#registry/import/import.contract.ts'
import { type Mapping, type MappingId, mappings } from '#registry/import/mapping.ts'
import { type Entry, type Problem, readRow } from '#registry/import/read-row.ts'
import { MOST_ROWS, readTable, type TableRow } from '#registry/import/server/read-table.ts'
import { registered, spentCodes, unitFinder } from '#registry/import/server/registered.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'

export type Examined = {
  mapping: Mapping
  rows: number
  problems: Problem[]
  notes: { line: number; note: string }[]
  diff: Difference
  before: Map<string, Entry>
  fingerprint: string
}
type Asking = Omit<Ask<typeof importContract.previewImport>, 'conclude'>
type Given = { file: string; mapping: MappingId; whole: boolean }

/** Reads an uploaded register, checks every row and compares it with what is there. Changes nothing. */
export async function examine(ask: Asking, { file, mapping: id, whole }: Given): Promise<Examined> {
  if (!keepsRegistry(ask.actor.role)) return ask.refuse('registry-not-yours')
  const mapping: Mapping = mappings[id]
  const table = await tableOf(ask, file)
  const headers = new Set(Object.keys(table[0]?.row ?? {}))
  const missing = mapping.columns.filter(
    ({ required, headers: names }) => required && !names.some((name) => headers.has(name)),
  )
  if (missing.length > 0)
    return ask.refuse('columns-missing', { columns: missing.map((column) => column.headers[0]).join('、') })
  if (table.length > MOST_ROWS) return ask.refuse('too-many-rows')

  const before = await registered(ask, mapping.kind)
  const { entries, problems } = await readAll(ask, mapping, table)
  const diff = difference(
    before,
    entries.map(({ entry }) => entry),
    whole,
  )
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([id, whole, diff, problems.length]))
    .digest('hex')
  return { mapping, rows: table.length, problems, notes: sharedCampuses(entries), diff, before, fingerprint }
}

async function tableOf({ tx, actor, house, refuse }: Asking, file: string): Promise<TableRow[]> {
  const known = await tx
    .selectFrom('file')
    .select('id')
    .where('district', '=', actor.district)
    .where('id', '=', file)
    .executeTakeFirst()
  const content = known && (await house.files.open(file, 'full'))
  if (!content) return refuse('file-missing')
  try {
    return await readTable(await buffer(content.body))
  } catch (error) {
    return refuse('file-unreadable', {
      message: error instanceof CsvUnreadable ? error.message : '不是完整的 Excel 或 CSV 文件',
    })
  }
}

type Line = { line: number; entry: Entry }

async function readAll(ask: Asking, mapping: Mapping, table: readonly TableRow[]) {
  const { tx, actor } = ask
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'kind', 'name', 'short'])
    .where('district', '=', actor.district)
    .where('valid_until', 'is', null)
    .execute()
  // A list of units may name as superior a unit that only comes with it.
  const own =
    mapping.kind === 'units'
      ? table.map(({ row }) => ({
          id: row['代码'] ?? '',
          kind: 'town',
          name: row['全称'] ?? '',
          short: row['简称'] ?? '',
        }))
      : []
  const known = { province: actor.district.slice(0, 2), unitByWord: unitFinder([...units, ...own]) }
  const spent = await spentCodes(ask, mapping.kind)
  const entries: Line[] = []
  const problems: Problem[] = []
  const firstLine = new Map<string, number>()
  for (const { line, row } of table) {
    const read = readRow(mapping, row, line, known)
    problems.push(...read.problems)
    if (!read.entry) continue
    const { id } = read.entry
    const column = mapping.columns[0]?.headers[0] ?? ''
    const earlier = firstLine.get(id)
    if (earlier)
      problems.push({
        line,
        column,
        value: id,
        reason: `与第${earlier}行的代码重复`,
        remedy: '请删去一行，或改用另一个代码',
      })
    else if (spent.has(id))
      problems.push({ line, column, value: id, reason: '这个代码已用于其他或已停办的单位', remedy: '请改用新的代码' })
    else entries.push({ line, entry: read.entry })
    firstLine.set(id, earlier ?? line)
  }
  return { entries, problems }
}

/** Several registrations on one campus are right in some registers; they are pointed out, not merged. */
function sharedCampuses(entries: readonly Line[]): { line: number; note: string }[] {
  const first = new Map<string, number>()
  return entries.flatMap(({ line, entry }) => {
    const campus = `${entry.name}|${entry['address'] ?? ''}|${entry['lat'] ?? ''}`
    const earlier = first.get(campus)
    first.set(campus, earlier ?? line)
    return earlier && entry['address'] ? [{ line, note: `与第${earlier}行同名同址，按两条登记处理` }] : []
  })
}
