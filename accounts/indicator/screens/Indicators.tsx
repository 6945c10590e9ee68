import { spanWords } from '#foundation/calendar/words.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { type Indicators, type ReadIndicator, SplitBy } from '#accounts/indicator/indicator.contract.ts'
import { splitNames } from '#accounts/indicator/indicator.words.ts'
import { ChangeValue, IndicatorValue } from '#accounts/indicator/screens/IndicatorValue.tsx'
import { SplitTable } from '#accounts/indicator/screens/SplitTable.tsx'
import { periodIn, useIndicators } from '#accounts/indicator/screens/use-indicators.ts'
import '#accounts/indicator/screens/indicator.css'

type Search = {
  period?: string | undefined
  unit?: string | undefined
  by?: string | undefined
  after?: string | undefined
}

/** 统计指标: every formula of the statistics rules with its n/m, beside the span before and the year before, and place by place. */
export function IndicatorsScreen() {
  const [search] = useUrlState<Search>()
  const period = periodIn(search.period)
  const read = useIndicators(period, search.unit)
  const { data, error } = read
  const by = SplitBy.safeParse(search.by).data ?? 'member'
  return (
    <Page>
      <PageHead title="统计指标" tags={data?.unit && <span>{data.unit.name}</span>} />
      {error ? (
        <ErrorState what="没有取到指标" because={error.message} onRetry={() => void read.refetch()} />
      ) : !data ? (
        <Loading bars={6} />
      ) : (
        <>
          <PeriodTabs data={data} path="/indicators" search={search} />
          <Rows rows={data.rows.filter(({ served }) => served)} />
          <NotServed rows={data.rows.filter(({ served }) => !served)} />
          <Section title="分开看">
            <ViewTabs
              name="分开看"
              on={by}
              views={SplitBy.options.map((key) => ({
                key,
                words: splitNames[key],
                href: hrefWith('/indicators', search, { by: key, after: undefined }),
              }))}
            />
            <SplitTable period={period} by={by} after={search.after} path="/indicators" search={search} />
          </Section>
        </>
      )}
    </Page>
  )
}

type TabsProps = { data: Indicators; path: string; search: Record<string, string | undefined> }

/** Which span, and to which day it is counted. */
export function PeriodTabs({ data: { period, periods, before, yearAgo }, path, search }: TabsProps) {
  const words = (span: { from: string; to: string }) => spanWords(plainDay(span.from), plainDay(span.to))
  return (
    <div className="in-bar">
      <ViewTabs
        name="看哪一段时间"
        on={period.key}
        views={periods.map(({ key, words: name }) => ({
          key,
          words: name,
          href: hrefWith(path, search, { period: key, after: undefined }),
        }))}
      />
      <p className="hx-small hx-ink-2">
        {words(period)}；上期 {words(before)}；上年同期 {words(yearAgo)}
      </p>
    </div>
  )
}

function Rows({ rows }: { rows: readonly ReadIndicator[] }) {
  return (
    <table className="in-table">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">本期</th>
          <th scope="col" className="in-wide">
            环比
          </th>
          <th scope="col" className="in-wide">
            同比
          </th>
          <th scope="col" className="in-wide">
            口径
          </th>
          <th scope="col" className="in-wide">
            分母
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              {row.name}
              {row.asOf && <small className="hx-ink-2"> {row.asOf}</small>}
            </th>
            <td>
              <IndicatorValue row={row} />
            </td>
            <td className="in-wide">
              <ChangeValue row={row} since="before" />
            </td>
            <td className="in-wide">
              <ChangeValue row={row} since="yearAgo" />
            </td>
            <td className="in-wide hx-small hx-ink-2">
              {row.formula}
              {row.note && `。${row.note}`}
            </td>
            <td className="in-wide hx-small">{row.href.m && <Link href={row.href.m}>看分母</Link>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const NotServed = ({ rows }: { rows: readonly ReadIndicator[] }) =>
  rows.length === 0 ? null : (
    <p className="hx-small hx-ink-2">未承接，暂不报数：{rows.map(({ name }) => name).join('、')}</p>
  )
