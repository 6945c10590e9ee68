import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { momentWords } from '#foundation/calendar/words.ts'
import { LinkButton } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import type { BriefFilter } from '#accounts/brief/brief.contract.ts'
import { BriefView } from '#accounts/brief/brief.ts'
import { briefStateWords, briefViewWords } from '#accounts/brief/brief.words.ts'
import { briefs } from '#accounts/brief/screens/asks.ts'
import { briefLook } from '#accounts/brief/screens/looks.ts'
import '#accounts/brief/screens/brief.css'

type Search = Partial<BriefFilter> & { after?: string | undefined }

/** 情况反映: what units and schools told the office outside their regular reports, newest first. */
export function BriefsScreen() {
  const [search] = useUrlState<Search>()
  const { after, ...filter } = search
  const view = filter.view ?? 'all'
  const page = useQuery({
    queryKey: ['brief', 'list', search],
    queryFn: () => briefs.listBriefs({ ...filter, ...(after && { after }) }),
    placeholderData: keepPreviousData,
  })
  const read = page.data
  return (
    <Page>
      <PageHead
        title="情况反映"
        deeds={
          read?.maySend && (
            <LinkButton kind="primary" icon="plus" href="/briefs/new">
              报情况
            </LinkButton>
          )
        }
      />
      <ViewTabs
        views={BriefView.options.map((key) => ({
          key,
          words: briefViewWords[key],
          count: read?.views[key],
          href: hrefWith('/briefs', search, { view: key === 'all' ? undefined : key, after: undefined }),
        }))}
        on={view}
        name="看哪些情况反映"
      />
      {page.isError ? (
        <ErrorState what="没有取到情况反映" because={page.error.message} onRetry={() => void page.refetch()} />
      ) : !read ? (
        <Loading bars={5} />
      ) : read.rows.length === 0 ? (
        <Empty why={view === 'all' ? '还没有情况反映，有情况随时可报' : '没有这样的情况反映'} />
      ) : (
        <>
          <ul className="br-list">
            {read.rows.map(({ id, title, unitName, sentAt, state }) => (
              <li key={id}>
                <Link href={`/briefs/${id}`}>
                  <b>{title}</b>
                </Link>
                <span className="br-line">
                  <span>{unitName}</span>
                  <span>{momentWords(sentAt)}</span>
                  <Status state={briefLook[state]} word={briefStateWords[state]} />
                </span>
              </li>
            ))}
          </ul>
          <LedgerFoot
            total={`合计 ${read.views[view]}份`}
            previous={after ? hrefWith('/briefs', search, { after: undefined }) : undefined}
            next={read.next ? hrefWith('/briefs', search, { after: read.next }) : undefined}
          />
        </>
      )}
    </Page>
  )
}
