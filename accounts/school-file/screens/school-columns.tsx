import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Link } from '#foundation/ui/link.tsx'
import type { SchoolList, SchoolRow } from '#accounts/school-file/school-file.contract.ts'

/** Figures stay quiet at nothing, so that the eye finds what there is. */
const count = (n: number) => (n === 0 ? <span className="hx-ink-3">0</span> : n)

const rowsOf = (row: SchoolRow, view: string, n: number, look?: string) =>
  n === 0 ? (
    count(0)
  ) : (
    <Link className={look} href={`/ledger?view=${view}&school=${row.id}`} aria-label={`${row.short}${n}处`}>
      <b>{n}</b>
    </Link>
  )

export const schoolColumns = (total: SchoolList['total'] | undefined): LedgerColumn<SchoolRow>[] => [
  { key: 'at', title: '序号', width: 48, align: 'center', cell: (_, ordinal) => ordinal, sum: '合计' },
  {
    key: 'name',
    title: '学校（单位）',
    width: 220,
    cell: ({ name }) => name,
    sum: total && `${total.schools}所`,
  },
  { key: 'type', title: '学校类型', width: 126, cell: ({ typeName }) => typeName },
  { key: 'town', title: '属地镇街', width: 104, cell: ({ townName }) => townName ?? '—' },
  { key: 'ownership', title: '办别', width: 56, align: 'center', cell: (row) => (row.private ? '民办' : '公办') },
  {
    key: 'students',
    title: '学生数',
    width: 84,
    align: 'right',
    cell: ({ students }) => students,
    sortable: true,
    sum: total?.students,
  },
  {
    key: 'boarders',
    title: '寄宿生',
    width: 76,
    align: 'right',
    cell: (row) => count(row.boarders),
    sum: total?.boarders,
  },
  {
    key: 'found',
    title: '今年排查',
    width: 76,
    align: 'right',
    cell: (row) => rowsOf(row, 'all', row.counts.found),
    sum: total?.found,
  },
  {
    key: 'struck',
    title: '已销号',
    width: 70,
    align: 'right',
    cell: (row) => rowsOf(row, 'struck', row.counts.struck),
    sum: total?.struck,
  },
  {
    key: 'open',
    title: '未销号',
    width: 76,
    align: 'right',
    cell: (row) => rowsOf(row, 'open', row.counts.open),
    sortable: true,
    sum: total?.open,
  },
  {
    key: 'late',
    title: '逾期',
    width: 68,
    align: 'right',
    cell: (row) => rowsOf(row, 'late', row.counts.late, 'hx-tone-late'),
    sortable: true,
    sum: total?.late,
  },
  {
    key: 'basics',
    title: '基础项',
    width: 82,
    align: 'center',
    cell: ({ basics, basicsWhole }) =>
      basics < basicsWhole ? <b>{`${basics}/${basicsWhole}`}</b> : `${basics}/${basicsWhole}`,
  },
]
