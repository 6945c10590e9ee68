import { dayOf } from '#foundation/calendar/day.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { ReportRow } from '#accounts/report/report.ts'
import { reportStateWords, reportTimeWords, trackWords } from '#accounts/report/report.words.ts'
import { stateLook, timeLook, trackLook } from '#accounts/report/screens/looks.ts'

const firstDay = ({ firstSubmittedAt }: ReportRow): string => (firstSubmittedAt ? dayOf(firstSubmittedAt) : '')

/** 报送情况表 as on paper. */
export const reportTable: LedgerColumn<ReportRow>[] = [
  { key: 'place', title: '序号', width: 44, align: 'center', cell: (_, ordinal) => ordinal },
  { key: 'unit', title: '单位', width: 220, cell: ({ unitName }) => unitName },
  { key: 'town', title: '属地', width: 80, cell: ({ townName }) => townName },
  { key: 'file', title: '电子稿报送', width: 92, align: 'center', cell: firstDay },
  { key: 'paper', title: '书面稿收到', width: 92, align: 'center', cell: ({ paperOn }) => paperOn ?? '' },
  {
    key: 'track',
    title: '两种报送',
    width: 116,
    cell: ({ track, state }) =>
      state === 'exempt' ? '' : <Status state={trackLook[track]} word={trackWords[track]} />,
  },
  {
    key: 'state',
    title: '办理',
    width: 104,
    cell: ({ state }) => <Status state={stateLook[state]} word={reportStateWords[state]} />,
  },
  {
    key: 'time',
    title: '是否按时',
    width: 84,
    cell: ({ time }) => <Status state={timeLook[time]} word={reportTimeWords[time]} />,
  },
  { key: 'reason', title: '备注', width: 150, cell: ({ reason }) => reason },
]

/** The same rows one below the other, for a narrow screen; and what one body owes, each with its name. */
export function ReportCards({ rows, nil, named }: { rows: readonly ReportRow[]; nil: string; named?: boolean }) {
  if (rows.length === 0) return <Empty why={nil} />
  return (
    <ul className="rp-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="rp-card" href={`/reports/${row.id}`}>
            <b>{named ? row.name : row.unitName}</b>
            <span className="rp-card__line">
              <span>{`${row.dueOn}到期`}</span>
              {row.state !== 'exempt' && <Status state={trackLook[row.track]} word={trackWords[row.track]} />}
              <Status state={stateLook[row.state]} word={reportStateWords[row.state]} />
              <Status state={timeLook[row.time]} word={reportTimeWords[row.time]} />
            </span>
            {row.reason && <small>{row.reason}</small>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
