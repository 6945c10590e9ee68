import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords, spanWords } from '#foundation/calendar/words.ts'
import { queryOf } from '#foundation/client.ts'
import type { Output } from '#foundation/endpoint.ts'
import { Button } from '#foundation/ui/button.tsx'
import { type Chip, Chips } from '#foundation/ui/chips.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { LedgerTable } from '#foundation/ui/ledger-table.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { ExportRows } from '#matters/hazard/screens/ledger/ExportRows.tsx'
import { tableTitle } from '#accounts/report/report-columns.ts'
import type { reportContract, ReportFilter } from '#accounts/report/report.contract.ts'
import { ReportView } from '#accounts/report/report.ts'
import { reportViewWords } from '#accounts/report/report.words.ts'
import { reports } from '#accounts/report/screens/asks.ts'
import { ContactBlock } from '#accounts/report/screens/ContactBlock.tsx'
import { ReportCards, reportTable } from '#accounts/report/screens/report-table.tsx'
import { useMe, useToday } from '#registry/sign-in/screens/use-me.ts'
import '#accounts/report/screens/report.css'

type Search = Partial<ReportFilter> & { after?: string | undefined }
type Counts = Output<typeof reportContract.countReports>
const AT_ONCE = 100

/** 报送: for the office and the district the table of who has reported, for everybody else what is theirs. */
export function ReportsScreen() {
  const [{ after: _, ...filter }] = useUrlState<Search>()
  const counts = useQuery({
    queryKey: ['report', 'counts', filter],
    queryFn: () => reports.countReports(filter),
    placeholderData: keepPreviousData,
  })
  if (counts.data) return counts.data.many ? <Table counts={counts.data} /> : <Owed counts={counts.data} />
  return (
    <Page>
      <PageHead title="报送" />
      {counts.isError ? (
        <ErrorState what="没有取到报送情况" because={counts.error.message} onRetry={() => void counts.refetch()} />
      ) : (
        <Loading bars={8} />
      )}
    </Page>
  )
}

/** What one body owes, newest first: never more than a few. */
function Owed({ counts }: { counts: Counts }) {
  const mine = useQuery({
    queryKey: ['report', 'mine', counts.periods.map(({ code }) => code).join()],
    queryFn: () =>
      Promise.all(
        counts.periods.flatMap(({ code }) =>
          (['all', 'exempt'] as const).map((view) => reports.listReports({ code, view, limit: 10 })),
        ),
      ),
  })
  const rows = mine.data?.flatMap((page) => page.rows)
  return (
    <Page>
      <PageHead title="报送" />
      <ContactBlock contact={counts.contact} office={counts.office} />
      <Section title="小结和总结" remark="书面稿（签字盖章）和电子稿都要报">
        {mine.isError ? (
          <ErrorState what="没有取到应报材料" because={mine.error.message} onRetry={() => void mine.refetch()} />
        ) : rows ? (
          <ReportCards rows={rows} nil="现在没有要报的小结和总结，到期前一个多月列出" named />
        ) : (
          <Loading bars={3} />
        )}
      </Section>
    </Page>
  )
}

function Table({ counts }: { counts: Counts }) {
  const [search, change] = useUrlState<Search>()
  const narrow = useNarrow(760)
  const { period, views, onTime, contact, office } = counts
  const view = search.view ?? 'all'
  const title = tableTitle(period)
  const { after: _, ...filter } = search
  const chips: Chip[] = [
    {
      key: 'code',
      name: '哪一次',
      value: search.code,
      options: counts.periods.map(({ code, name }) => ({ value: code, words: name })),
    },
    {
      key: 'who',
      name: '单位或学校',
      value: search.who,
      options: [
        { value: 'units', words: '成员单位和镇街' },
        { value: 'schools', words: '学校、幼儿园' },
      ],
    },
  ]
  return (
    <Page>
      <div className="hx-no-print">
        <PageHead
          title="报送情况"
          deeds={
            <>
              {!narrow && (
                <Button small icon="print" onClick={() => window.print()}>
                  打印
                </Button>
              )}
              <ExportRows href={`/api/reports.xlsx?${queryOf(filter)}`} count={views[view]} title={title} />
            </>
          }
        />
        {period && (
          <p className="rp-period">
            <b>{period.name}</b>
            <span>{`数字 ${spanWords(period.from, period.cutOff)}`}</span>
            <span>{`${dayWords(period.dueOn)}24时前报`}</span>
            <span>
              {'两种都按时 '}
              <Proportion part={onTime.part} whole={onTime.whole} unit="份" noneBecause="还没到期" inline />
            </span>
          </p>
        )}
        <ContactBlock contact={contact} office={office} />
        <div className="rp-bar">
          <ViewTabs
            views={ReportView.options.map((key) => ({
              key,
              words: reportViewWords[key],
              count: views[key],
              href: hrefWith('/reports', search, { view: key === 'all' ? undefined : key, after: undefined }),
            }))}
            on={view}
            name="看哪些报送"
          />
          <Chips
            chips={chips}
            onChange={(key, value) => change({ [key]: value, after: undefined })}
            onClear={() => change({ code: undefined, who: undefined, after: undefined })}
          />
        </div>
      </div>
      {period ? (
        <Rows search={search} title={title} total={views[view]} />
      ) : (
        <Empty why="还没有到填报的日子，到期前一个多月自动列出" />
      )}
    </Page>
  )
}

function Rows({ search, title, total }: { search: Search; title: string; total: number }) {
  const { after, ...filter } = search
  const page = useQuery({
    queryKey: ['report', 'list', search],
    queryFn: () => reports.listReports({ ...filter, ...(after && { after }), limit: AT_ONCE }),
    placeholderData: keepPreviousData,
  })
  const narrow = useNarrow(760)
  const today = useToday()
  const me = useMe()
  if (page.isError)
    return <ErrorState what="没有取到报送情况表" because={page.error.message} onRetry={() => void page.refetch()} />
  if (!page.data) return <Loading bars={8} />
  const { rows, next } = page.data
  const nil = '没有这样的单位'
  const foot = (
    <LedgerFoot
      total={`合计 ${total}份`}
      previous={after ? hrefWith('/reports', search, { after: undefined }) : undefined}
      next={next ? hrefWith('/reports', search, { after: next }) : undefined}
    />
  )
  if (narrow)
    return (
      <>
        <ReportCards rows={rows} nil={nil} />
        {foot}
      </>
    )
  return (
    <div aria-busy={page.isPlaceholderData}>
      <LedgerTable
        title={title}
        line={[`填报单位（盖章）：${me?.post.unitName ?? ''}`, `填报时间：${dayWords(plainDay(today))}`, '单位：份']}
        columns={reportTable}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/reports/${id}`}
        linkIn="unit"
        nil={nil}
        signatures={['填报人', '审核人', '单位负责人']}
      />
      {foot}
    </div>
  )
}
