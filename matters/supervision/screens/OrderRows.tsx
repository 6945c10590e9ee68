import { dayOf } from '#foundation/calendar/day.ts'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { dueWords, standingOf } from '#matters/supervision/screens/standing.ts'
import type { OrderRow } from '#matters/supervision/supervision-reads.contract.ts'

/** 督办台账 as on paper. */
export const orderTable: LedgerColumn<OrderRow>[] = [
  { key: 'place', title: '序号', width: 44, align: 'center', cell: (_, ordinal) => ordinal },
  { key: 'number', title: '督办单号', width: 150, cell: ({ numberText }) => numberText ?? '待签发' },
  {
    key: 'issued',
    title: '签发日期',
    width: 92,
    align: 'center',
    cell: ({ issuedAt }) => (issuedAt ? dayOf(issuedAt) : ''),
  },
  { key: 'matter', title: '事项', width: 230, cell: ({ matter }) => matter },
  { key: 'lead', title: '承办单位', width: 100, cell: ({ leadName }) => leadName },
  { key: 'demand', title: '要求', width: 200, cell: ({ demand }) => demand },
  { key: 'due', title: '办结时限', width: 92, align: 'center', cell: ({ dueOn }) => dueOn },
  {
    key: 'replied',
    title: '反馈时间',
    width: 92,
    align: 'center',
    cell: ({ repliedAt }) => (repliedAt ? dayOf(repliedAt) : ''),
  },
  {
    key: 'result',
    title: '办理结果',
    width: 170,
    cell: (row) => (
      <>
        <Status {...standingOf(row)} /> {row.listed && <Tag strong>挂牌督办</Tag>}
        {row.finding && <span className="or-finding">{row.finding}</span>}
      </>
    ),
  },
  { key: 'late', title: '是否逾期', width: 66, align: 'center', cell: ({ late }) => (late ? '是' : '否') },
]

/** The same rows one below the other, for a narrow screen and for other pages. */
export function OrderCards({ rows, nil }: { rows: readonly OrderRow[]; nil: string }) {
  if (rows.length === 0) return <Empty why={nil} />
  return (
    <ul className="or-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="or-card" href={`/orders/${row.id}`}>
            <span className="or-card__top">
              <span>{row.numberText ?? '待签发'}</span>
              <span>{row.leadName}</span>
              {row.listed && <Tag strong>挂牌督办</Tag>}
            </span>
            <b>{row.matter}</b>
            <span className="or-card__top">
              <Deadline words={dueWords(row)} />
              <Status {...standingOf(row)} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
