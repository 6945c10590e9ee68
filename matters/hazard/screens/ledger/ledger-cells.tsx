import type { ReactNode } from 'react'
import { Deadline } from '#foundation/ui/deadline.tsx'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Status } from '#foundation/ui/status.tsx'
import type { HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import { type LedgerColumnCode, ledgerColumns, ledgerPresets } from '#matters/hazard/ledger-columns.ts'
import { dueWords, shortNumber, standingOf } from '#matters/hazard/screens/standing.ts'

type Names = { category: (code: string) => string; channel: (code: string) => string }
type Preset = keyof typeof ledgerPresets
type Cell = (row: HazardRow, now: Date, preset: Preset) => ReactNode

/** Least width in px on a screen; paper shares its width out in another way. */
const widths: Partial<Record<LedgerColumnCode, number>> = {
  place: 40,
  number: 98,
  foundOn: 96,
  school: 152,
  spot: 82,
  title: 196,
  category: 46,
  grade: 46,
  lead: 108,
  due: 170,
  result: 138,
  reinspectedOn: 94,
  struck: 46,
  measures: 190,
  funds: 84,
  precaution: 160,
}

// A remark in brackets goes to the next line whole
function SchoolName({ name }: { name: string }) {
  const [, main, remark] = /^(.*?)(（.*）)$/.exec(name) ?? []
  return main ? (
    <>
      {main}
      <wbr />
      <span className="hx-nowrap">{remark}</span>
    </>
  ) : (
    name
  )
}

/** Where a screen can say more than paper: how the deadline stands, and where the matter is. The other cells are the text. */
const cells: Partial<Record<LedgerColumnCode, Cell>> = {
  number: (row) => <span className="hx-nowrap">{shortNumber(row)}</span>,
  school: ({ schoolName }) => <SchoolName name={schoolName} />,
  title: ({ title, reboundOf, rebounds }) => (reboundOf ? `${title}（第${Math.max(1, rebounds)}次反弹）` : title),
  grade: ({ grade }) => (grade === 'major' ? <b>重大</b> : grade === null ? '待定' : undefined),
  lead: ({ lead, school, leadName, assistNames }) =>
    lead === null
      ? '—'
      : [lead === school ? '学校' : leadName, ...assistNames].map((name) => <div key={name}>{name}</div>),
  due: (row, now) => <Deadline words={dueWords(row, now)} />,
  result: (row, _, preset) => (
    <>
      <Status {...standingOf(row)} />
      {preset === 'paper' && row.result && <div>{row.result}</div>}
    </>
  ),
  reinspectedOn: (row) =>
    row.reinspectedOn ?? <span className="hx-ink-3">{row.state === 'done' ? '待安排' : '—'}</span>,
}
const sortable: Partial<Record<LedgerColumnCode, true>> = { due: true, foundOn: true, number: true }

/** `scale` is 1.2 where words are larger, so that columns are too. */
export function cellColumns(preset: Preset, now: Date, names: Names, scale = 1): LedgerColumn<HazardRow>[] {
  const shown: readonly LedgerColumnCode[] = ledgerPresets[preset]
  return ledgerColumns
    .filter(({ code }) => shown.includes(code))
    .map((column) => ({
      key: column.code,
      title: column.title,
      width: Math.round((widths[column.code] ?? 110) * scale),
      align: 'align' in column && column.code !== 'due' ? column.align : undefined,
      sortable: sortable[column.code],
      cell: (row, place) => {
        const words = { category: names.category(row.category), channel: names.channel(row.channel) }
        return cells[column.code]?.(row, now, preset) ?? (column.value({ place, row, words }) || '—')
      },
    }))
}
