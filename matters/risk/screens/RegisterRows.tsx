import { Deadline } from '#foundation/ui/deadline.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { RiskRow } from '#matters/risk/risk-reads.contract.ts'
import { GradeMark } from '#matters/risk/screens/GradeMark.tsx'
import { reviewWords, standingOf } from '#matters/risk/screens/standing.ts'

type Column = LedgerColumn<RiskRow>

/** 安全风险清单 as on paper. A register of one school leaves the school to the title. */
export const registerTable = (single: boolean): Column[] => [
  { key: 'place', title: '序号', width: 44, align: 'center', cell: (_, ordinal) => ordinal },
  ...(single ? [] : [{ key: 'school', title: '学校', width: 110, cell: ({ schoolName }) => schoolName } as Column]),
  { key: 'spot', title: '风险部位', width: 100, cell: ({ spot }) => spot },
  { key: 'kind', title: '类别', width: 90, cell: ({ kindName }) => kindName },
  { key: 'title', title: '可能发生的事', width: 180, cell: ({ title }) => title },
  { key: 'grade', title: '风险等级', width: 96, cell: ({ gradeShown }) => <GradeMark grade={gradeShown} /> },
  { key: 'measures', title: '管控措施', width: 220, cell: ({ measures }) => measures },
  { key: 'responsible', title: '责任岗位', width: 100, cell: ({ responsibleName }) => responsibleName },
  { key: 'state', title: '状态', width: 110, cell: (row) => <Status {...standingOf(row)} /> },
  { key: 'review', title: '下次复核', width: 120, cell: (row) => <Deadline words={reviewWords(row)} /> },
]

/** The same rows one below the other, for a narrow screen. */
export function RegisterCards({ rows, nil }: { rows: readonly RiskRow[]; nil: string }) {
  if (rows.length === 0) return <Empty why={nil} />
  return (
    <ul className="rk-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="rk-card" href={`/risks/${row.id}`}>
            <span className="rk-card__top">
              <GradeMark grade={row.gradeShown} />
              <span>{row.schoolName}</span>
              <span>{row.kindName}</span>
            </span>
            <b>{row.title}</b>
            <span className="rk-card__under">{`${row.spot} · ${row.responsibleName}`}</span>
            <span className="rk-card__top">
              <Deadline words={reviewWords(row)} />
              <Status {...standingOf(row)} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
