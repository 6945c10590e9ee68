import { Empty } from '#foundation/ui/empty.tsx'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import type { TargetRow } from '#matters/key-target/key-target-reads.contract.ts'
import { basisWords } from '#matters/key-target/key-target.words.ts'
import { standingOf } from '#matters/key-target/screens/standing.ts'
import { acceptanceOf, measuresOf, milestonesOf, recurredOf } from '#matters/key-target/target-columns.ts'

const cell = (key: string, title: string, width: number, of: (row: TargetRow) => string): LedgerColumn<TargetRow> => ({
  key,
  title,
  width,
  cell: of,
})

/** 整治项目台账 as on paper. */
export const targetTable: LedgerColumn<TargetRow>[] = [
  { key: 'place', title: '序号', width: 40, align: 'center', cell: (_, ordinal) => ordinal },
  cell('school', '学校', 72, ({ schoolName }) => schoolName),
  cell('problem', '突出问题', 110, ({ problem }) => problem),
  cell('category', '类别', 60, ({ categoryName }) => categoryName),
  cell('basis', '列入依据', 64, ({ basis }) => basisWords[basis]),
  cell('lead', '牵头单位', 72, ({ leadName }) => leadName ?? ''),
  cell('assists', '配合单位', 76, ({ assistNames }) => assistNames.join('、')),
  cell('leader', '责任领导', 76, ({ leaderName }) => leaderName ?? ''),
  cell('measures', '整治措施', 130, measuresOf),
  cell('milestones', '时间节点', 122, milestonesOf),
  cell('progress', '进展情况', 110, ({ newest }) => newest),
  cell('result', '完成情况', 88, ({ result }) => result),
  cell('recurred', '是否反复', 50, recurredOf),
  cell('accepted', '验收结论', 96, acceptanceOf),
  {
    key: 'remark',
    title: '备注',
    width: 100,
    cell: (row) => (
      <>
        <Status {...standingOf(row)} />
        {row.numberText && <span className="kt-number">{row.numberText}</span>}
      </>
    ),
  },
]

/** The same rows one below the other, for a narrow screen. */
export function TargetCards({ rows, nil }: { rows: readonly TargetRow[]; nil: string }) {
  if (rows.length === 0) return <Empty why={nil} />
  return (
    <ul className="kt-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="kt-card" href={`/targets/${row.id}`}>
            <span className="kt-line">
              <span>{row.schoolName}</span>
              <Tag>{basisWords[row.basis]}</Tag>
              {row.recurrences > 0 && <Tag strong>{`反复${row.recurrences}次`}</Tag>}
            </span>
            <b>{row.problem}</b>
            <span className="kt-line">
              <span>{row.leadName ?? '待定牵头单位'}</span>
              <Status {...standingOf(row)} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
