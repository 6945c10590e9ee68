import type { Actor } from '#foundation/actor.ts'
import type { HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import { isOpen } from '#matters/hazard/hazard.ts'
import { CorrectableField, type LedgerChange, type LedgerProposal } from '#matters/hazard/ledger-import.contract.ts'
import { fixedCell, importWords } from '#matters/hazard/ledger-import.words.ts'
import { type LedgerColumn, ledgerColumns, type LedgerColumnCode } from '#matters/hazard/ledger-columns.ts'
import { type Standing, standsAs } from '#matters/hazard/who-may.ts'

/** One row of an edited ledger: what stands in each column that was found in the file. */
export type EditedRow = { row: number; cells: Partial<Record<LedgerColumnCode, string>> }

export const mayCorrect = (hazard: Standing, actor: Pick<Actor, 'role' | 'unit'>): boolean =>
  standsAs('office', hazard, actor) || standsAs('lead', hazard, actor)

/** Whether a post may correct anything at all: the office, and whoever acts for a unit that may lead. */
export const mayImport = (actor: Pick<Actor, 'role' | 'unit'>): boolean =>
  mayCorrect({ lead: actor.unit, assists: [], school: '', mine: false }, actor)

const columnOf = (code: LedgerColumnCode): LedgerColumn | undefined =>
  ledgerColumns.find((column) => column.code === code)
const isCorrectable = (code: string): code is CorrectableField =>
  (CorrectableField.options as readonly string[]).includes(code)

export const correctableTitles = ledgerColumns.filter(({ code }) => isCorrectable(code)).map(({ title }) => title)

/** As Excel and people change it without meaning to: line ends, spaces, full-width blanks. */
const plain = (text: string): string => text.replaceAll(/[\s\u3000]+/g, ' ').trim()
const asNumber = (text: string): number | undefined => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined)

const same = (code: LedgerColumnCode, before: string, after: string): boolean =>
  plain(before) === plain(after) || (code === 'funds' && before !== '' && asNumber(plain(after)) === Number(before))

/** Compares an edited row with how things stand: what would change, and what cannot be taken over and why. */
export function proposalOf(
  edited: EditedRow,
  current: { row: HazardRow; printed: Record<string, string>; version: number } | undefined,
  actor: Pick<Actor, 'role' | 'unit'>,
): LedgerProposal {
  const numberText = plain(edited.cells.number ?? '')
  const nothing = {
    row: edited.row,
    hazardId: null,
    version: null,
    numberText,
    title: plain(edited.cells.title ?? ''),
    changes: [],
  }
  if (numberText === '') return { ...nothing, refused: [importWords['number-missing']] }
  if (!current) return { ...nothing, refused: [importWords['number-unknown']] }
  const { row, printed, version } = current
  const codes = Object.keys(edited.cells) as LedgerColumnCode[]
  const differing = codes.filter(
    (code) => code !== 'place' && !same(code, printed[code] ?? '', edited.cells[code] ?? ''),
  )
  const given = (code: LedgerColumnCode) => plain(edited.cells[code] ?? '')
  const refused = [
    ...differing.filter((code) => !isCorrectable(code)).map((code) => fixedCell(columnOf(code)?.title ?? code)),
    ...(differing.includes('funds') && given('funds') !== '' && asNumber(given('funds')) === undefined
      ? [importWords['funds-not-number']]
      : []),
    ...(differing.some((code) => given(code).length > 1000) ? [importWords['too-long']] : []),
    ...(differing.length > 0 && !isOpen(row.state) ? [importWords.closed] : []),
    ...(differing.length > 0 && !mayCorrect(row, actor) ? [importWords['not-yours']] : []),
  ]
  const barred = !isOpen(row.state) || !mayCorrect(row, actor)
  const changes: LedgerChange[] = differing
    .filter(isCorrectable)
    .filter(
      (field) =>
        !barred &&
        given(field).length <= 1000 &&
        (field !== 'funds' || given(field) === '' || asNumber(given(field)) !== undefined),
    )
    .map((field) => ({
      field,
      label: columnOf(field)?.title ?? field,
      before: printed[field] ?? '',
      after: given(field),
    }))
  return { row: edited.row, hazardId: row.id, version, numberText, title: row.title, changes, refused }
}

/** The columns of the change, as the hazard keeps them. */
export const correctionOf = (changes: readonly LedgerChange[]): Partial<Pick<HazardRow, CorrectableField>> =>
  Object.fromEntries(
    changes.map(({ field, after }) => [field, field === 'funds' ? (after === '' ? null : Number(after)) : after]),
  )
