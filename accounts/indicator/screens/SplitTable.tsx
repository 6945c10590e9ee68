import { queryOf } from '#foundation/client.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import type { IndicatorSplit, SplitBy, SplitRow } from '#accounts/indicator/indicator.contract.ts'
import { splitNames } from '#accounts/indicator/indicator.words.ts'
import { indicatorOf } from '#accounts/indicator/indicators.ts'
import type { PeriodKey } from '#accounts/indicator/period.ts'
import { SCORED } from '#accounts/indicator/score.ts'
import { RatioValue } from '#accounts/indicator/screens/IndicatorValue.tsx'
import { useSplit } from '#accounts/indicator/screens/use-indicators.ts'

/** What is told of each place: how much, how well kept, and for units the rates their score is made of. */
const COLUMNS = ['found', 'struck', 'on-time-first', 'on-time', 'first-pass', 'rebound', 'overdue'] as const
const SHORT: Record<(typeof COLUMNS)[number], string> = {
  found: '排查隐患',
  struck: '整改率',
  'on-time-first': '按原期限',
  'on-time': '按现期限',
  'first-pass': '一次合格',
  rebound: '反弹率',
  overdue: '逾期未改',
}

type SplitProps = {
  period: PeriodKey
  by: SplitBy
  after?: string | undefined
  limit?: number | undefined
  path: string
  search: Record<string, string | undefined>
}

export function SplitTable({ period, by, after, limit, path, search }: SplitProps) {
  const read = useSplit(period, by, after, limit)
  const { data, error } = read
  if (error) return <ErrorState what="没有取到各处指标" because={error.message} onRetry={() => void read.refetch()} />
  if (!data) return <Loading bars={4} />
  if (data.rows.length === 0) return <Empty why={`没有归您看的${splitNames[by]}`} />
  const scored = data.rows.some(({ score }) => score !== null)
  return (
    <>
      <table className="in-table in-split" aria-label={`分${splitNames[by]}`}>
        <thead>
          <tr>
            <th scope="col">{splitNames[by]}</th>
            {COLUMNS.map((code) => (
              <th key={code} scope="col" title={indicatorOf(code)?.formula} className={WIDE.has(code) ? 'in-wide' : ''}>
                {SHORT[code]}
              </th>
            ))}
            {scored && <th scope="col">得分</th>}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <Line key={row.code} row={row} by={by} period={period} scored={scored} />
          ))}
        </tbody>
      </table>
      {scored && <ScoreWords split={data} />}
      {(after ?? data.next) && (
        <LedgerFoot
          total=""
          previous={after ? hrefWith(path, search, { after: undefined }) : undefined}
          next={data.next ? hrefWith(path, search, { after: data.next }) : undefined}
        />
      )}
    </>
  )
}
const WIDE: ReadonlySet<string> = new Set(['found', 'on-time', 'first-pass', 'rebound'])

type LineProps = { row: SplitRow; by: SplitBy; period: PeriodKey; scored: boolean }
function Line({ row: { code, name, figures, score }, by, period, scored }: LineProps) {
  const place = by === 'grade' || by === 'domain' ? { [by]: code } : { unit: code }
  const href = (of: string) => `/indicators/${of}?${queryOf(Object.assign({ part: 'n', period }, place))}`
  return (
    <tr>
      <th scope="row">{by === 'school' ? <Link href={`/schools/${code}`}>{name}</Link> : name}</th>
      {COLUMNS.map((of) => {
        const ratio = figures[of]
        return (
          <td key={of} className={WIDE.has(of) ? 'in-wide' : ''}>
            {!ratio || (ratio.n === 0 && !ratio.m) ? (
              <span className="hx-ink-2">{indicatorOf(of)?.whole ? '—' : '0'}</span>
            ) : (
              <RatioValue ratio={ratio} unit="处" href={href(of)} />
            )}
          </td>
        )
      })}
      {scored && <td className="in-score">{score === null ? '—' : score.toFixed(1)}</td>}
    </tr>
  )
}

const ScoreWords = ({ split: { weights, ranked } }: { split: IndicatorSplit }) => (
  <p className="hx-small hx-ink-2">
    {`得分满分100：${SCORED.map((code) => `${SHORT[code]}${weights[code] ?? 0}分`).join('、')}；没有可算的不计。`}
    {ranked ? '按得分排。' : '按名册顺序，不排名。'}
  </p>
)
