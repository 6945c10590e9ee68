import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { hrefWith, type Search } from '#foundation/ui/url-state.ts'
import { PAGE_ROWS, type Ledger } from '#matters/hazard/screens/ledger/use-ledger.ts'
import { withoutPage } from '#matters/hazard/screens/ledger/use-saved-views.ts'

/** 合计 beneath the ledger, always in sight; each number opens the rows it counts. */
export function LedgerSums({ ledger: { search, filter, page, list, counts, previous } }: { ledger: Ledger }) {
  const total = counts.data?.views[filter.view]
  const grades = counts.data?.grades
  const rows = list.data?.rows.length ?? 0
  const next = list.data?.next
  const late = counts.data?.views.late ?? 0
  const from = (page - 1) * PAGE_ROWS
  const to = (patch: object) => hrefWith('/ledger', withoutPage(search), patch as Search)
  const parts =
    grades &&
    ([
      ['重大', grades.major, 'major'],
      ['较大', grades.larger, 'larger'],
      ['一般', grades.general, 'general'],
    ] as const)
  return (
    <LedgerFoot
      total={`合计 ${total ?? '—'}处`}
      range={rows > 0 ? `第${from + 1}—${from + rows}行${total === undefined ? '' : `，共${total}行`}` : undefined}
      previous={previous && to(previous)}
      next={next ? to({ page: page + 1, after: next }) : undefined}
    >
      <span className="hz-sums">
        {parts?.map(([words, count, grade]) => (
          <Link key={grade} href={to({ grade })} className="hz-sum">
            {words} {count}
          </Link>
        ))}
        {grades && grades.none > 0 && <span className="hz-sum">待定级 {grades.none}</span>}
      </span>
      {counts.data && (
        <span>
          整改资金 <b>{counts.data.funds.toFixed(2)}</b> 万元
        </span>
      )}
      {late > 0 && filter.view !== 'late' && (
        <Link className="hx-tone-late" href={to({ view: 'late' })}>
          逾期 {late}
        </Link>
      )}
    </LedgerFoot>
  )
}
