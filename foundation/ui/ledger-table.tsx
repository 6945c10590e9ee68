import { useId, useRef, type MouseEvent, type ReactNode } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { nextSort, shareOf, type LedgerColumn, type LedgerSort } from '#foundation/ui/ledger-column.ts'
import { Link, useGo } from '#foundation/ui/link.tsx'
import { useRowKeys } from '#foundation/ui/use-row-keys.ts'

type LedgerTableProps<Row> = {
  title: string
  /** 填报单位, 填报时间, 单位: the line beneath the title, spread over the width. */
  line?: readonly string[] | undefined
  columns: readonly LedgerColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHref?: ((row: Row) => string) | undefined
  /** Which column carries the link of the row; the first unless told. */
  linkIn?: string | undefined
  current?: string | undefined
  sort?: LedgerSort | undefined
  onSort?: ((sort: LedgerSort | undefined) => void) | undefined
  /** How many rows stand on the pages before. */
  before?: number | undefined
  /** What a nil ledger prints. */
  nil?: ReactNode
  /** 填报人, 审核人, 负责人: signature line, on paper only. */
  signatures?: readonly string[] | undefined
  keys?: boolean | undefined
}

/** The ledger as on paper: full grid, sticky head, rows that are links, J and K. */
export function LedgerTable<Row>(props: LedgerTableProps<Row>) {
  const { title, line, columns, rows, rowKey, nil = '本期无', signatures } = props
  const titleId = useId()
  const body = useRef<HTMLTableSectionElement>(null)
  useRowKeys(body, props.keys ?? true)
  const least = columns.reduce((sum, column) => sum + column.width, 0)
  const sums = columns.some((column) => column.sum !== undefined)
  return (
    <div className="hx-ledger">
      <h2 className="hx-ledger__title" id={titleId}>
        {title}
      </h2>
      {line && (
        <p className="hx-ledger__line">
          {line.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      )}
      <div className="hx-ledger__scroll" tabIndex={0} role="group" aria-label={`${title}，可左右滚动`}>
        <table aria-labelledby={titleId} style={{ minWidth: least }}>
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} style={{ width: shareOf(columns, width) }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.key} column={column} {...props} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.length === 0 && (
              <tr>
                <td className="hx-ledger__nil" colSpan={columns.length}>
                  {nil}
                </td>
              </tr>
            )}
            {rows.map((row, at) => (
              <LedgerRow key={rowKey(row)} row={row} at={at} {...props} />
            ))}
            {sums && rows.length > 0 && (
              <tr className="hx-ledger__sum">
                {columns.map(({ key, align, sum }) => (
                  <td key={key} data-align={align}>
                    {sum}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {signatures && (
        <p className="hx-sign">
          {signatures.map((who) => (
            <span key={who}>{who}：</span>
          ))}
        </p>
      )}
    </div>
  )
}

function Head<Row>({ column, sort, onSort }: LedgerTableProps<Row> & { column: LedgerColumn<Row> }) {
  const mine = sort?.key === column.key ? sort : undefined
  if (!column.sortable || !onSort) return <th scope="col">{column.title}</th>
  return (
    <th scope="col" aria-sort={mine ? (mine.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="hx-ledger__sort" onClick={() => onSort(nextSort(sort, column.key))}>
        {column.title}
        {mine && <Icon name={mine.down ? 'down' : 'up'} />}
      </button>
    </th>
  )
}

function LedgerRow<Row>({ row, at, ...props }: LedgerTableProps<Row> & { row: Row; at: number }) {
  const { columns, rowKey, rowHref, linkIn = columns[0]?.key, current, before = 0 } = props
  const go = useGo()
  const href = rowHref?.(row)
  // the whole row opens, for the hand that misses the link; text may still be selected and links inside keep their own way
  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    const inner = (event.target as Element).closest('a, button, input, label')
    if (href && !inner && !window.getSelection()?.toString()) go(href)
  }
  return (
    <tr
      data-open={href !== undefined}
      aria-current={rowKey(row) === current ? 'true' : undefined}
      onClick={href ? open : undefined}
    >
      {columns.map(({ key, align, cell }) => (
        <td key={key} data-align={align}>
          {href && key === linkIn ? (
            <Link href={href} data-row>
              {cell(row, before + at + 1)}
            </Link>
          ) : (
            cell(row, before + at + 1)
          )}
        </td>
      ))}
    </tr>
  )
}
