import { type ReactNode, useEffect, useState } from 'react'
import { monthWords } from '#foundation/calendar/words.ts'
import { plainDay, timeOf } from '#foundation/calendar/day.ts'
import { CountStrip } from '#foundation/ui/count-strip.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import type { Indicators, Overview } from '#accounts/indicator/indicator.contract.ts'
import { ChangeValue, IndicatorValue } from '#accounts/indicator/screens/IndicatorValue.tsx'
import { PeriodTabs } from '#accounts/indicator/screens/Indicators.tsx'
import { SplitTable } from '#accounts/indicator/screens/SplitTable.tsx'
import { periodIn, useFollow, useIndicators, useOverview } from '#accounts/indicator/screens/use-indicators.ts'
import '#accounts/indicator/screens/indicator.css'

type Search = { period?: string | undefined; screen?: string | undefined; after?: string | undefined }

/** 总览: what a leader must ask about today, the four headline groups, how the year goes, and every unit and school. */
export function OverviewScreen() {
  const [search] = useUrlState<Search>()
  const large = search.screen === 'large'
  const period = periodIn(search.period)
  const overview = useOverview()
  const indicators = useIndicators(period)
  useFollow(true)
  const failed = [overview, indicators].find(({ isError }) => isError)
  const again = () => void Promise.all([overview.refetch(), indicators.refetch()])
  const title = overview.data && !overview.data.whole ? '本单位总览' : '区级总览'
  const inner = failed ? (
    <ErrorState what="没有取到总览" because={failed.error?.message ?? ''} onRetry={again} />
  ) : !overview.data || !indicators.data ? (
    <Loading bars={6} />
  ) : (
    <Body overview={overview.data} indicators={indicators.data} search={search} large={large} />
  )
  return large ? (
    <div className="ov-large">
      <Head title={title} search={search} overview={overview.data} large />
      {inner}
    </div>
  ) : (
    <Page>
      <Head title={title} search={search} overview={overview.data} />
      {inner}
    </Page>
  )
}

type HeadProps = { title: string; search: Search; overview: Overview | undefined; large?: boolean }
const Head = ({ title, search, overview, large }: HeadProps) => (
  <PageHead
    title={title}
    tags={
      overview && (
        <span className="hx-small hx-ink-2">{`${overview.unit?.name ?? ''} ${timeOf(overview.now)}更新`}</span>
      )
    }
    deeds={
      <>
        <Link href="/indicators">统计指标</Link>
        <Link href={hrefWith('/overview', search, { screen: large ? undefined : 'large' })}>
          {large ? '退出大屏' : '大屏'}
        </Link>
      </>
    }
  />
)

/** 四类: clause 0.5 asks for cases, hazards and disputes at a glance; what is not counted yet says so. */
const GROUPS: readonly { name: string; codes: readonly string[] }[] = [
  { name: '隐患整改', codes: ['found', 'struck', 'on-time-first', 'on-time', 'overdue', 'rebound'] },
  { name: '日常防范', codes: ['duties', 'shifts', 'police', 'campaign-reports'] },
  { name: '学校达标', codes: ['three', 'eight', 'inspected', 'insured'] },
  { name: '矛盾纠纷和处置', codes: ['disputes', 'nil-reports', 'alarms', 'joint'] },
]

type BodyProps = { overview: Overview; indicators: Indicators; search: Search; large: boolean }
function Body({ overview, indicators, search, large }: BodyProps) {
  const { period } = indicators
  const units = overview.whole && (
    <Section title="各单位" more={<Link href={`/indicators?period=${period.key}`}>分镇街、等级、类别看</Link>}>
      <SplitTable period={period.key} by="member" limit={large ? 10 : 50} path="/overview" search={search} />
    </Section>
  )
  const months = (
    <Section title="近12个月" remark="登记和销号，点开是那些隐患">
      <Months months={overview.months} />
    </Section>
  )
  const today = (
    <CountStrip
      counts={overview.today.map(({ key, count, what, href }) => ({
        key,
        count,
        what,
        href,
        late: key === 'major-late' && count > 0,
      }))}
    />
  )
  if (large) return <Turning parts={[<Groups key="groups" rows={indicators.rows} />, units, months]} above={today} />
  return (
    <>
      {today}
      <PeriodTabs data={indicators} path="/overview" search={search} />
      <Groups rows={indicators.rows} />
      {months}
      {units}
      <Section title="各学校">
        <SplitTable period={period.key} by="school" after={search.after} path="/overview" search={search} />
      </Section>
    </>
  )
}

const TURN_MS = 20_000

/** On a wall nobody turns pages: one part after another, unless somebody holds it. */
function Turning({ parts, above }: { parts: readonly ReactNode[]; above: ReactNode }) {
  const shown = parts.filter(Boolean)
  const [at, setAt] = useState(0)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const turning = setInterval(() => setAt((old) => old + 1), TURN_MS)
    return () => clearInterval(turning)
  }, [held])
  return (
    <>
      {above}
      {shown[at % shown.length]}
      <p className="ov-turn hx-small">
        <span>{`第${(at % shown.length) + 1}屏，共${shown.length}屏`}</span>
        <button type="button" className="hx-link" onClick={() => setHeld(!held)}>
          {held ? '继续轮换' : '停住这一屏'}
        </button>
        <button type="button" className="hx-link" onClick={() => setAt(at + 1)}>
          下一屏
        </button>
      </p>
    </>
  )
}

function Groups({ rows }: Pick<Indicators, 'rows'>) {
  return (
    <div className="ov-groups">
      {GROUPS.map(({ name, codes }) => (
        <section key={name} className="ov-group" aria-label={name}>
          <h2 className="hx-h2">{name}</h2>
          <dl>
            {codes.flatMap((code) => {
              const row = rows.find((each) => each.code === code)
              if (!row) return []
              return [
                <div key={code}>
                  <dt title={row.formula}>{row.name}</dt>
                  <dd>
                    <IndicatorValue row={row} />
                    {row.served && <ChangeValue row={row} since="before" name="环比" />}
                  </dd>
                </div>,
              ]
            })}
          </dl>
        </section>
      ))}
    </div>
  )
}

const FEWEST = 4
/** Months before anything was entered here are no months without hazards. */
const firstTold = (months: Overview['months']): number => {
  const at = months.findIndex(({ found, closed }) => found + closed > 0)
  return at < 0 ? months.length : at
}

/** Bars a reader can also read as a table: each number opens the hazards of that month. */
function Months({ months: all }: Pick<Overview, 'months'>) {
  const months = all.slice(Math.min(firstTold(all), all.length - FEWEST))
  const most = Math.max(1, ...months.flatMap(({ found, closed }) => [found, closed]))
  const cell = (code: 'found' | 'days', month: string, n: number) => (
    <span className="ov-bar" data-of={code}>
      <i style={{ width: `${(100 * n) / most}%` }} />
      {n > 0 ? <Link href={`/indicators/${code}?part=n&month=${month}`}>{n}</Link> : <span>0</span>}
    </span>
  )
  return (
    <table className="in-table ov-months">
      <thead>
        <tr>
          <th scope="col">月份</th>
          <th scope="col">登记</th>
          <th scope="col">销号</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, found, closed }) => (
          <tr key={month}>
            <th scope="row">{monthWords(plainDay(`${month}-01`))}</th>
            <td>{cell('found', month, found)}</td>
            <td>{cell('days', month, closed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
