import { Deadline } from '#foundation/ui/deadline.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import type { ResolutionRow } from '#matters/meeting/meeting-reads.contract.ts'
import { dueWords, resolutionStanding } from '#matters/meeting/screens/standing.ts'

/** 议定事项落实情况, as on paper. */
export const resolutionTable: LedgerColumn<ResolutionRow>[] = [
  { key: 'place', title: '序号', width: 44, align: 'center', cell: (_, ordinal) => ordinal },
  {
    key: 'number',
    title: '会议',
    width: 160,
    cell: ({ numberText, meetingTitle, nr }) => `${numberText ?? meetingTitle} 第${nr}项`,
  },
  { key: 'matter', title: '议定事项', width: 260, cell: ({ matter }) => matter },
  { key: 'lead', title: '牵头单位', width: 100, cell: ({ leadName }) => leadName },
  { key: 'assists', title: '配合单位', width: 120, cell: ({ assistNames }) => assistNames.join('、') },
  { key: 'due', title: '办结时限', width: 110, cell: (row) => <Deadline words={dueWords(row)} /> },
  { key: 'result', title: '办理情况', width: 220, cell: ({ result }) => result },
  {
    key: 'state',
    title: '状态',
    width: 120,
    cell: (row) => (
      <>
        <Status {...resolutionStanding(row)} /> {row.askedDueOn && <Tag>申请延期</Tag>}
        {row.extensions > 0 && <Tag>{`延期${row.extensions}次`}</Tag>}
      </>
    ),
  },
]

/** The same rows one below the other, for a narrow screen and for other pages. */
export function ResolutionCards({ rows, nil }: { rows: readonly ResolutionRow[]; nil: string }) {
  if (rows.length === 0) return <Empty why={nil} />
  return (
    <ul className="mt-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="mt-card" href={`/resolutions/${row.id}`}>
            <b>{`${row.nr}. ${row.matter}`}</b>
            <span className="hx-small hx-ink-2">
              {`牵头：${row.leadName}${row.assistNames.length > 0 ? ` · 配合：${row.assistNames.join('、')}` : ''}`}
            </span>
            <span className="mt-row__tags">
              <Status {...resolutionStanding(row)} />
              <Deadline words={dueWords(row)} />
              {row.askedDueOn && <Tag>申请延期</Tag>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
