import type { ReactNode } from 'react'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { LedgerTable } from '#foundation/ui/ledger-table.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { hrefWith, type Search } from '#foundation/ui/url-state.ts'

type LedgerRowsProps<Row> = {
  /** Where the ledger stands; a row stands beneath it. */
  path: string
  search: Search & { after?: string | undefined }
  page: { rows: readonly Row[]; next: string | null } | undefined
  /** What is shown is of the filter before, while the new rows are on their way. */
  stale: boolean
  /** 合计 14件: the whole filter, not the page; and the word that counts them. */
  total: number | undefined
  counted: string
  title: string
  /** 填报单位、填报时间; the unit of counting stands behind them. */
  line: readonly string[]
  columns: readonly LedgerColumn<Row>[]
  linkIn: string
  nil: string
  /** The same rows one below the other, where the paper is too wide. */
  cards: ((rows: readonly Row[]) => ReactNode) | undefined
}

/** One page of a ledger as printed, or as cards on a phone; its sum and the way to the next page beneath. */
export function LedgerRows<Row extends { id: string }>(props: LedgerRowsProps<Row>) {
  const { path, search, page, total, counted, cards } = props
  if (!page) return <Loading bars={8} />
  const { rows, next } = page
  const foot = (
    <LedgerFoot
      total={`合计 ${total ?? rows.length}${counted}`}
      previous={search.after ? hrefWith(path, search, { after: undefined }) : undefined}
      next={next ? hrefWith(path, search, { after: next }) : undefined}
    />
  )
  if (cards)
    return (
      <>
        {cards(rows)}
        {rows.length > 0 && foot}
      </>
    )
  return (
    <div aria-busy={props.stale}>
      <LedgerTable
        title={props.title}
        line={[...props.line, `单位：${counted}`]}
        columns={props.columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${path}/${id}`}
        linkIn={props.linkIn}
        nil={props.nil}
        signatures={['填报人', '审核人', '单位负责人']}
      />
      {foot}
    </div>
  )
}
