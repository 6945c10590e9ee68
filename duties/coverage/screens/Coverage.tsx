import { spanWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { useTitle } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { CoverageCards } from '#duties/coverage/screens/CoverageCards.tsx'
import { CoverageFilters } from '#duties/coverage/screens/CoverageFilters.tsx'
import { isSomething } from '#duties/coverage/cell-look.ts'
import { CoverageMatrix } from '#duties/coverage/screens/CoverageMatrix.tsx'
import { type Coverage, useCoverage } from '#duties/coverage/screens/use-coverage.ts'
import '#duties/coverage/screens/coverage-cards.css'
import '#duties/coverage/screens/coverage.css'

/** 完成情况: what was asked of every school and unit, what was shown, and where nobody knows. */
export function CoverageScreen() {
  useTitle('完成情况')
  const coverage = useCoverage()
  const { search, periods, span } = coverage
  const views = (periods.data?.periods ?? []).map(({ key, words }) => ({
    key,
    words,
    href: hrefWith('/coverage', search, {
      period: key,
      from: undefined,
      to: undefined,
    }),
  }))
  return (
    <div className="cv">
      <header className="cv__head hx-no-print">
        <h1 className="hx-h1">完成情况</h1>
        <ViewTabs views={views} on={span?.key ?? ''} name="看哪一段时间" />
        {span && <span className="hx-small hx-ink-2">{spanWords(span.from, span.to)}</span>}
        <span className="hx-grow" />
        <Link
          className="hx-small"
          href={hrefWith('/proofs', {}, { period: search.period, from: search.from, to: search.to })}
        >
          谁做了什么
        </Link>
        <Link className="hx-small" href="/exemptions">
          免除
        </Link>
        <Link className="hx-small" href="/burden">
          各校负担
        </Link>
      </header>
      <CoverageFilters coverage={coverage} />
      <Figures coverage={coverage} />
      <Body coverage={coverage} />
    </div>
  )
}

/** Rates with their n/m, each opening the rows it was made of. */
function Figures({ coverage: { figures, search, span } }: { coverage: Coverage }) {
  if (!figures.data || !span) return null
  return (
    <ul className="cv-figures" aria-label="指标">
      {figures.data.figures
        // Of a campaign only its own rate: the others count what the table does not show.
        .filter(({ whole, key }) => (span.key === 'campaign' ? key === 'sweep' : whole > 0 || key === search.figure))
        .map(({ key, name, formula, part, whole, unit }) => (
          <li key={key} title={formula} aria-current={search.figure === key ? 'true' : undefined}>
            <span>{name}</span>
            <Proportion
              inline
              part={part}
              whole={whole}
              unit={unit}
              href={hrefWith('/coverage', search, {
                figure: key,
                duty: undefined,
                group: undefined,
                subject: undefined,
              })}
            />
          </li>
        ))}
    </ul>
  )
}

function Body({ coverage }: { coverage: Coverage }) {
  const { read, periods, on } = coverage
  const narrow = useNarrow(760)
  const failed = read.error ?? periods.error
  const again = () => void (periods.isError ? periods.refetch() : read.refetch())
  if (failed)
    return (
      <div className="cv__body">
        <ErrorState what="没有取到完成情况" because={failed.message} onRetry={again} />
      </div>
    )
  if (!read.data)
    return (
      <div className="cv__body">
        <Loading bars={8} />
      </div>
    )
  const { subjects, duties, total } = read.data
  if (subjects.length === 0)
    return <Empty why={on === 'school' ? '没有归您看的学校，可换成看单位' : '没有归您看的单位，可换成看学校'} />
  if (duties.length === 0) return <Empty why="这样筛选没有工作，可去掉几个条件再看" />
  const white = subjects.filter((each) => each.white)
  const shown = new Set(read.data.cells.filter(isSomething).map(({ duty }) => duty))
  const idle = duties.filter(({ code }) => !shown.has(code)).length
  const data = { ...read.data, duties: duties.filter(({ code }) => shown.has(code)) }
  return (
    <>
      {white.length > 0 && (
        <p className="cv-white">
          <Status state="unknown" word={`${white.length}个没有任何记录`} />
          {white.map(({ short }) => short).join('、')}：做没做不知道，按未完成计。
        </p>
      )}
      {total.asked + total.open + total.excused === 0 && (
        <p className="cv-note">这段时间没有安排工作（放假或还没开学）。</p>
      )}
      <div className="cv__body" aria-busy={read.isPlaceholderData}>
        {narrow ? (
          <CoverageCards coverage={coverage} read={data} />
        ) : (
          <CoverageMatrix coverage={coverage} read={data} />
        )}
      </div>
      <p className="cv-note hx-small hx-ink-3">
        格中为已完成/应完成。未到期和已免除的不进分母；补录算完成，不算按时；分母为0写“—”。点数字看每一次。
        {idle > 0 && `另有${idle}项这段时间不要求，没有列出。`}
      </p>
    </>
  )
}
