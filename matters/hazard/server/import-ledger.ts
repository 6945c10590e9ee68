import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { LedgerProposal, ledgerImportContract } from '#matters/hazard/ledger-import.contract.ts'
import { importWords } from '#matters/hazard/ledger-import.words.ts'
import { ledgerColumns, type LedgerColumn } from '#matters/hazard/ledger-columns.ts'
import { correctionOf, type EditedRow, proposalOf, mayImport } from '#matters/hazard/reimport.ts'
import { wordsOf } from '#matters/hazard/server/export-ledger.ts'
import { asOnTheDay, namesThatDay } from '#matters/hazard/server/names-that-day.ts'
import { selectRows, toRow } from '#matters/hazard/server/hazard-row.ts'
import { findHazardForUpdate } from '#matters/hazard/server/hazard.store.ts'
import { standingRules } from '#matters/hazard/server/ledger-query.ts'
import { LedgerUnreadable, readLedgerFile } from '#matters/hazard/server/read-ledger-file.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { endStep } from '#matters/hazard/server/take-step.ts'

type Preview = typeof ledgerImportContract.previewLedgerImport
type Apply = typeof ledgerImportContract.applyLedgerImport
type Refusal = 'file-not-found' | 'ledger-unreadable' | 'ledger-not-ours' | 'ledger-too-long'
type ImportAsk = Pick<Ask, 'tx' | 'actor' | 'now' | 'house'> & { refuse: (code: Refusal) => never }

/** What an edited ledger would change. Nothing is written: a file is a proposal until somebody has read what it does. */
export async function previewLedgerImport(ask: Ask<Preview>, { fileId }: Input<Preview>) {
  if (!mayImport(ask.actor)) ask.refuse('ledger-import-not-yours')
  const proposals = await proposalsIn(ask, fileId)
  const differing = proposals.filter(({ changes, refused }) => changes.length > 0 || refused.length > 0)
  return { proposals: differing, unchanged: proposals.length - differing.length }
}

/** Takes the chosen rows over, each as a step of its own with its fact; what changed in between is left and said. */
export async function applyLedgerImport(ask: Ask<Apply>, { fileId, rows }: Input<Apply>) {
  if (!mayImport(ask.actor)) ask.refuse('ledger-import-not-yours')
  const chosen = new Map(rows.map(({ row, version }) => [row, version]))
  const proposals = (await proposalsIn(ask, fileId)).filter(({ row }) => chosen.has(row))
  const applied: { row: number; numberText: string }[] = []
  const refused: { row: number; numberText: string; reason: string }[] = []
  for (const proposal of proposals) {
    const { row, numberText } = proposal
    const reason = await correct(ask, proposal, chosen.get(row) ?? 0)
    if (reason) refused.push({ row, numberText, reason })
    else applied.push({ row, numberText })
  }
  return { applied, refused }
}

async function correct(
  ask: Ask<Apply>,
  { hazardId, changes, refused }: LedgerProposal,
  version: number,
): Promise<string | null> {
  if (!hazardId || changes.length === 0) return refused[0] ?? importWords['nothing-to-do']
  const hazard = await findHazardForUpdate(ask, hazardId)
  if (hazard?.version !== version) return importWords['changed-since']
  guardText(
    ask.refuse,
    changes.map(({ after }) => after),
  )
  await endStep(ask, hazard, correctionOf(changes), { kind: 'hazard-corrected', detail: { changes } })
  return null
}

async function proposalsIn(ask: ImportAsk, fileId: string): Promise<LedgerProposal[]> {
  const edited = await readEdited(ask, fileId)
  const current = await currentRows(
    ask,
    edited.map(({ cells }) => (cells.number ?? '').trim()),
  )
  const seen = new Set<string>()
  return edited.map((row) => {
    const number = (row.cells.number ?? '').trim()
    const proposal = proposalOf(row, current.get(number), ask.actor)
    const twice = number !== '' && seen.has(number)
    seen.add(number)
    return twice ? { ...proposal, changes: [], refused: [importWords['number-twice']] } : proposal
  })
}

async function readEdited({ tx, actor, house, refuse }: ImportAsk, fileId: string): Promise<EditedRow[]> {
  const file = await tx
    .selectFrom('file')
    .select('id')
    .where('district', '=', actor.district)
    .where('id', '=', fileId)
    .executeTakeFirst()
  const stored = file && (await house.files.open(fileId, 'full'))
  if (!stored) return refuse('file-not-found')
  try {
    return await readLedgerFile(stored.body)
  } catch (error) {
    if (error instanceof LedgerUnreadable) return refuse(error.code)
    throw error
  }
}

/** How the named hazards stand, each with the texts the export would print, because that is what the file was edited from. */
async function currentRows(ask: ImportAsk, numbers: readonly string[]) {
  const wanted = [...new Set(numbers)].filter(Boolean)
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const nameOf = await namesThatDay(ask)
  const rows = wanted.length === 0 ? [] : await numbered(ask, wanted)
  return new Map(
    rows.map((selected) => {
      const row = toRow(selected, ask.now, standingRules(rules))
      const line = { place: 0, row: asOnTheDay(row, nameOf), words: wordsOf(rules, row) }
      const printed = Object.fromEntries(
        ledgerColumns.map((column: LedgerColumn) => [column.code, String(column.value(line) ?? '')]),
      )
      return [row.numberText, { row, printed, version: row.version }] as const
    }),
  )
}

// An official number names its year, and the year and number are indexed; the text itself is not.
function numbered(ask: ImportAsk, wanted: readonly string[]) {
  const parts = wanted.flatMap((text) => {
    const [, year, number] = /〔(\d{4})〕(\d{1,6})号$/.exec(text) ?? []
    return year && number ? [{ year: Number(year), number: Number(number) }] : []
  })
  return selectRows(ask)
    .where('h.district', '=', ask.actor.district)
    .where('h.year', 'in', [0, ...new Set(parts.map(({ year }) => year))])
    .where('h.number', 'in', [0, ...new Set(parts.map(({ number }) => number))])
    .execute()
}
