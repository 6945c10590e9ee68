import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords, spanWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { hrefWith, usePart, useUrlState } from '#foundation/ui/url-state.ts'
import { gradeWords, stateWords } from '#matters/hazard/hazard.words.ts'
import { HazardGrade } from '#matters/hazard/hazard.ts'
import { indicatorAsk, periodIn } from '#accounts/indicator/screens/use-indicators.ts'
import '#accounts/indicator/screens/indicator.css'

type Search = Partial<Record<'period' | 'unit' | 'part' | 'month' | 'grade' | 'domain' | 'after', string>>

/** The hazards one number counts: the rows behind n, or behind m. */
export function IndicatorRowsScreen() {
  const code = usePart('code')
  const [search] = useUrlState<Search>()
  const { unit, month, domain, after } = search
  const asked = {
    code,
    unit,
    month,
    domain,
    after,
    period: periodIn(search.period),
    part: search.part === 'm' ? ('m' as const) : ('n' as const),
    grade: HazardGrade.safeParse(search.grade).data,
  }
  const read = useQuery({
    queryKey: ['indicators', 'rows', asked],
    queryFn: () => indicatorAsk.listIndicatorRows(asked),
    placeholderData: keepPreviousData,
  })
  const { data, error } = read
  const path = `/indicators/${code}`
  return (
    <Page>
      <PageHead
        title={data ? `${data.name}：${asked.part === 'm' ? '分母' : '所数的'}` : '指标所数的'}
        crumbs={[{ words: '统计指标', href: `/indicators?period=${asked.period}` }, { words: data?.name ?? code }]}
        tags={
          data && (
            <span className="hx-small hx-ink-2">
              {[data.place, data.counts, spanWords(plainDay(data.period.from), plainDay(data.period.to))]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )
        }
      />
      {error ? (
        <ErrorState what="没有取到所数的隐患" because={error.message} onRetry={() => void read.refetch()} />
      ) : !data ? (
        <Loading bars={6} />
      ) : data.rows.length === 0 ? (
        <Empty why="一处也没有">口径：{data.formula}</Empty>
      ) : (
        <>
          <ul className="in-rows" aria-label="所数的隐患">
            {data.rows.map((row) => (
              <li key={row.id}>
                <Link href={`/hazards/${row.id}`}>{`${row.number}号 ${row.title}`}</Link>
                <span className="hx-small hx-ink-2">
                  {[
                    row.schoolName,
                    row.leadName ?? '未交办',
                    row.grade ? gradeWords[row.grade] : '未定级',
                    stateWords[row.state],
                    dayWords(plainDay(row.anchor)),
                    row.by === row.anchor ? '' : `${dayWords(plainDay(row.by))}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <LedgerFoot
            total={`合计 ${data.total}处`}
            previous={after ? hrefWith(path, search, { after: undefined }) : undefined}
            next={data.next ? hrefWith(path, search, { after: data.next }) : undefined}
          />
        </>
      )}
    </Page>
  )
}
