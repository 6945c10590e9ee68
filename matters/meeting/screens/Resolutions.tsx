import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { LedgerTable } from '#foundation/ui/ledger-table.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { viewWords } from '#matters/meeting/meeting.words.ts'
import { type ResolutionFilter, ResolutionView } from '#matters/meeting/meeting-reads.contract.ts'
import { meetings } from '#matters/meeting/screens/asks.ts'
import { ResolutionCards, resolutionTable } from '#matters/meeting/screens/ResolutionRows.tsx'
import { useMe, useToday } from '#registry/sign-in/screens/use-me.ts'
import '#matters/meeting/screens/meeting.css'

type Search = Partial<ResolutionFilter> & { after?: string | undefined }

/** 议定事项: what the meetings of a year resolved, who leads it, and whether it was done by its day. */
export function ResolutionsScreen() {
  const [search] = useUrlState<Search>()
  const today = useToday()
  const me = useMe()
  const narrow = useNarrow(760)
  const year = search.year ?? Number(today.slice(0, 4))
  const { after, view = 'all', lead, meeting } = search
  const narrowed = { year, ...(lead && { lead }), ...(meeting && { meeting }) }
  const figures = useQuery({
    queryKey: ['meeting', 'figures', narrowed],
    queryFn: () => meetings.meetingFigures(narrowed),
    placeholderData: keepPreviousData,
  })
  const page = useQuery({
    queryKey: ['meeting', 'resolutions', narrowed, view, after],
    queryFn: () => meetings.listResolutions({ ...narrowed, view, ...(after && { after }), limit: 100 }),
    placeholderData: keepPreviousData,
  })
  const title = `${year}年联席会议议定事项落实情况`
  const rows = page.data?.rows ?? []
  const foot = (
    <LedgerFoot
      total={`合计 ${figures.data?.views[view] ?? rows.length}项`}
      previous={after ? hrefWith('/resolutions', search, { after: undefined }) : undefined}
      next={page.data?.next ? hrefWith('/resolutions', search, { after: page.data.next }) : undefined}
    >
      {figures.data && (
        <span>
          决议办结率{' '}
          <Proportion
            inline
            part={figures.data.completion.part}
            whole={figures.data.completion.whole}
            unit="项"
            noneBecause="还没有应办结的"
            href={hrefWith('/resolutions', search, { view: 'due', after: undefined })}
          />
        </span>
      )}
    </LedgerFoot>
  )
  return (
    <Page>
      <div className="mt">
        <div className="hx-no-print">
          <PageHead
            title="议定事项"
            crumbs={[{ words: '联席会议', href: '/meetings' }, { words: '议定事项' }]}
            deeds={
              !narrow && (
                <Button small icon="print" onClick={() => window.print()}>
                  打印
                </Button>
              )
            }
          />
          <ViewTabs
            name="看哪些议定事项"
            on={view}
            views={ResolutionView.options.map((key) => ({
              key,
              words: viewWords[key],
              count: figures.data?.views[key],
              href: hrefWith('/resolutions', search, { view: key === 'all' ? undefined : key, after: undefined }),
            }))}
          />
        </div>
        {page.isError ? (
          <ErrorState what="没有取到议定事项" because={page.error.message} onRetry={() => void page.refetch()} />
        ) : !page.data ? (
          <Loading bars={8} />
        ) : narrow ? (
          <>
            <ResolutionCards rows={rows} nil="没有这样的议定事项" />
            {rows.length > 0 && foot}
          </>
        ) : (
          <div aria-busy={page.isPlaceholderData}>
            <LedgerTable
              title={title}
              line={[
                `填报单位（盖章）：${me?.post.unitName ?? ''}`,
                `填报时间：${dayWords(plainDay(today))}`,
                '单位：项',
              ]}
              columns={resolutionTable}
              rows={rows}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `/resolutions/${id}`}
              linkIn="matter"
              nil="没有这样的议定事项"
              signatures={['填报人', '审核人', '单位负责人']}
            />
            {foot}
          </div>
        )}
      </div>
    </Page>
  )
}
