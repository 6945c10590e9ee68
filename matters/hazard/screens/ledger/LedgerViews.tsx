import { useState } from 'react'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import type { LedgerView } from '#matters/hazard/hazard-reads.contract.ts'
import { SaveView } from '#matters/hazard/screens/ledger/SaveView.tsx'
import type { Ledger } from '#matters/hazard/screens/ledger/use-ledger.ts'
import { sameView, useSavedViews, withoutPage } from '#matters/hazard/screens/ledger/use-saved-views.ts'

const views: readonly (readonly [LedgerView, string])[] = [
  ['open', '未销号'],
  ['late', '逾期'],
  ['soon', '快到期'],
  ['awaiting', '待复查'],
  ['untriaged', '待交办'],
  ['major', '重大'],
  ['rebound', '反弹'],
  ['struck', '已销号'],
  ['all', '全部'],
]
export const viewWords = (view: LedgerView): string => views.find(([key]) => key === view)?.[1] ?? ''

/** The ledger's own views with their counts, then those one has named. Filters stay when the view changes. */
export function LedgerViews({ ledger, post }: { ledger: Ledger; post: string | undefined }) {
  const { search, filter, counts, change } = ledger
  const { saved, keep, drop } = useSavedViews(post)
  const [naming, setNaming] = useState(false)
  const mine = saved.find((view) => sameView(view.search, search))
  const own = views.map(([key, words]) => ({
    key,
    words,
    count: counts.data?.views[key],
    href: hrefWith('/ledger', withoutPage(search), { view: key === 'open' ? undefined : key }),
  }))
  const named = saved.map(({ name, search: kept }) => ({
    key: `my-${name}`,
    words: name,
    href: hrefWith('/ledger', {}, kept),
  }))
  return (
    <>
      <ViewTabs
        name="台账视图"
        views={[...own, ...named]}
        on={mine ? `my-${mine.name}` : filter.view}
        onSave={mine ? undefined : () => setNaming(true)}
      />
      {mine && (
        <button type="button" className="hx-link hx-small hx-no-print" onClick={() => drop(mine.name)}>
          删去视图“{mine.name}”
        </button>
      )}
      <SaveView
        open={naming}
        onLeave={() => setNaming(false)}
        onSave={(name) => {
          keep(name, withoutPage(search))
          setNaming(false)
          change({}, { replace: true })
        }}
      />
    </>
  )
}
