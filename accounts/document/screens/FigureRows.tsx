import { useQuery } from '@tanstack/react-query'
import { dayWords, spanWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import { documents } from '#accounts/document/screens/asks.ts'
import '#accounts/document/screens/document.css'

/** The rows one number of a document counts: as of its issue, or as they stand while it is a draft. */
export function FigureRows() {
  const documentId = usePart('document')
  const code = usePart('figure')
  const read = useQuery({
    queryKey: ['document', 'figure', documentId, code],
    queryFn: () => documents.readFigure({ documentId, code }),
  })
  const back = `/documents/${documentId}`
  if (!read.data)
    return <PageUnread read={read} title="统计数字" what="这个数字" back={{ href: back, words: '回到文书' }} />
  const { figure, title, numberText, frozen, period, rows, hidden } = read.data
  return (
    <Page>
      <PageHead
        title={`${figure.words}：所数的记录`}
        crumbs={[
          { words: '文书', href: '/documents' },
          { words: numberText ?? title, href: back },
          { words: figure.words },
        ]}
      />
      <Note>
        {frozen
          ? `《${title}》印发时数到的就是这些，以后不变；后面写的是现在的状态。`
          : `《${title}》还没有印发，数字随记录变动。`}
        {period && `统计期${spanWords(period.from, period.to)}。`}
      </Note>
      {figure.rows === null ? (
        <Note>
          {`记录超过逐条保存的数量，截止${figure.cutOff ? dayWords(figure.cutOff) : '印发日'}。`}
          <Link href={figure.href}>到台账按同样条件看</Link>
        </Note>
      ) : rows.length === 0 && hidden === 0 ? (
        <Empty why="没有记录，数字是0" />
      ) : (
        <ol className="doc-counted">
          {rows.map(({ id, words, state, href }) => (
            <li key={id}>
              {href ? <Link href={href}>{words}</Link> : words}
              <span className="hx-small hx-ink-2">{state}</span>
            </li>
          ))}
        </ol>
      )}
      {hidden > 0 && <Note>{`另有${hidden}件不在您的查看范围内。`}</Note>}
      {!frozen && figure.rows !== null && (
        <p>
          <Link href={figure.href}>到台账查看</Link>
        </p>
      )}
    </Page>
  )
}
