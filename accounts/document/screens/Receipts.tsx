import { useInfiniteQuery } from '@tanstack/react-query'
import { momentWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import type { DocumentRow } from '#accounts/document/document-reads.contract.ts'
import { documents } from '#accounts/document/screens/asks.ts'

type Search = { signed?: 'yes' | 'no' | undefined }

/** 签收情况: unit by unit, who has signed and when, who has not. */
export function Receipts({ document }: { document: DocumentRow }) {
  const [search] = useUrlState<Search>()
  const { signed } = search
  const list = useInfiniteQuery({
    queryKey: ['document', 'receipts', document.id, signed],
    queryFn: ({ pageParam }) =>
      documents.listReceipts({
        documentId: document.id,
        limit: 100,
        ...(signed && { signed }),
        ...(pageParam && { after: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const [first] = list.data?.pages ?? []
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const path = `/documents/${document.id}`
  const views = [
    { key: 'all', words: '全部', count: first?.sent, href: hrefWith(path, search, { signed: undefined }) },
    {
      key: 'no',
      words: '未签收',
      count: first && first.sent - first.signed,
      href: hrefWith(path, search, { signed: 'no' }),
    },
    { key: 'yes', words: '已签收', count: first?.signed, href: hrefWith(path, search, { signed: 'yes' }) },
  ]
  return (
    <div id="receipts">
      <Section title="签收情况" remark={first && `已签收${first.signed}/${first.sent}`}>
        <ViewTabs views={views} on={signed ?? 'all'} name="看哪些签收" />
        {list.isError ? (
          <ErrorState what="没有取到签收情况" because={list.error.message} onRetry={() => void list.refetch()} />
        ) : !first ? (
          <Loading bars={4} />
        ) : rows.length === 0 ? (
          <Empty why={signed === 'no' ? '都已签收' : '还没有单位签收'} />
        ) : (
          <ul className="doc-receipts">
            {rows.map(({ unit, unitName, signedAt, signedByName }) => (
              <li key={unit}>
                <span>{unitName}</span>
                <Status state={signedAt ? 'done' : 'todo'} word={signedAt ? '已签收' : '未签收'} />
                <span className="hx-small hx-ink-2">
                  {signedAt ? `${momentWords(signedAt)} ${signedByName ?? ''}` : ''}
                </span>
              </li>
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Button small busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            再看一页
          </Button>
        )}
      </Section>
    </div>
  )
}
