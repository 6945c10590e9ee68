import type { ReactNode } from 'react'
import { Empty } from '#foundation/ui/empty.tsx'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { LedgerTable } from '#foundation/ui/ledger-table.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { useNarrow } from '#foundation/ui/use-narrow.ts'

type SchoolTableProps<Row> = {
  title: string
  line: readonly string[]
  columns: readonly LedgerColumn<Row>[]
  rows: readonly Row[]
  href: (row: Row) => string
  /** How a school stands, beneath its name on a narrow screen. */
  card: (row: Row) => ReactNode
  /** What is shown is of the filter before. */
  stale?: boolean
  foot?: ReactNode
  nil?: string
}

/** One row a school; on a narrow screen one below the other. */
export function SchoolTable<Row extends { id: string; name: string }>(props: SchoolTableProps<Row>) {
  const { rows, href, card, foot, nil = '没有这样的学校' } = props
  const narrow = useNarrow(760)
  if (!narrow)
    return (
      <div aria-busy={props.stale}>
        <LedgerTable
          title={props.title}
          line={props.line}
          columns={props.columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={href}
          linkIn="name"
          nil={`${nil}，可去掉几个条件再看`}
        />
        {foot}
      </div>
    )
  if (rows.length === 0) return <Empty why={nil}>可去掉几个条件再看。</Empty>
  return (
    <>
      <ul className="hx-school-cards">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={href(row)}>
              <b>{row.name}</b>
            </Link>
            <div className="hx-row hx-row--wrap">{card(row)}</div>
          </li>
        ))}
      </ul>
      {foot}
    </>
  )
}
