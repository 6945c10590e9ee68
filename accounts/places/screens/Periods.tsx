import { spanWords } from '#foundation/calendar/words.ts'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import type { PlacesPeriod } from '#accounts/places/screens/use-places.ts'

/** Which span one looks at: real links, as everywhere. */
export const Periods = ({ period: { search, known, period, span } }: { period: PlacesPeriod }) => (
  <>
    <ViewTabs
      views={known.map(({ key, words }) => ({
        key,
        words,
        href: hrefWith('/places', search, { period: key === 'month' ? undefined : key, after: undefined }),
      }))}
      on={period?.key ?? ''}
      name="看哪一段时间"
    />
    {span && <span className="hx-small hx-ink-2">{spanWords(span.from, span.to)}</span>}
  </>
)
