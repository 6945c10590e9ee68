import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { LedgerTable } from '#foundation/ui/ledger-table.tsx'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import type { MandateRead } from '#accounts/mandate/screens/MandatePage.tsx'

type Line = MandateRead['lines'][number]
type MandateTableProps = { title: string } & Pick<MandateRead, 'lines' | 'shown'>

const GAP = '待写'

/** The list as it is printed and signed; on a phone one line below the other. */
export function MandateTable({ title, lines, shown }: MandateTableProps) {
  const narrow = useNarrow(760)
  if (narrow)
    return (
      <ol className="md-lines" aria-label={title}>
        {lines.map((line) => (
          <li key={line.clause}>
            <b>{`${line.clause} ${line.statement}`}</b>
            <p className={line.work ? undefined : 'hx-ink-2'}>{line.work || GAP}</p>
            <p className="hx-small hx-ink-2">{line.postName ? `责任岗位：${line.postName}` : '责任岗位待定'}</p>
          </li>
        ))}
      </ol>
    )
  const signed = shown?.confirmedAt
    ? [`第${shown.version}版`, `${shown.confirmedByName}　${dayWords(dayOf(shown.confirmedAt))}确认`]
    : [shown ? `第${shown.version}版` : '初稿', '待分管领导确认']
  return (
    <LedgerTable
      title={title}
      line={[...signed, `共${lines.length}条`]}
      columns={columns}
      rows={lines}
      rowKey={({ clause }) => clause}
      nil="要点没有写明由本单位负责的条款"
      signatures={['联络员', '分管领导', '单位（盖章）']}
      keys={false}
    />
  )
}

const columns: LedgerColumn<Line>[] = [
  { key: 'clause', title: '条款', width: 56, align: 'center', cell: ({ clause }) => clause },
  { key: 'statement', title: '要求', width: 260, cell: ({ statement }) => statement },
  {
    key: 'work',
    title: '本单位做法',
    width: 360,
    cell: ({ work }) => work || <span className="hx-ink-2">{GAP}</span>,
  },
  {
    key: 'post',
    title: '责任岗位',
    width: 110,
    cell: ({ postName }) => postName ?? <span className="hx-ink-2">{GAP}</span>,
  },
  { key: 'serves', title: '在平台上靠什么落实', width: 170, cell: ({ serves }) => serves.join('、') || '—' },
]
