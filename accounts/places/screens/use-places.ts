import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { ask } from '#foundation/ui/ask.ts'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { placesContract } from '#accounts/places/places.contract.ts'
import { coverageContract } from '#duties/coverage/coverage.contract.ts'

export const placesAsk = ask(placesContract)
const coverageAsk = ask(coverageContract)

type Search = {
  period?: string | undefined
  school?: string | undefined
  place?: string | undefined
  white?: boolean | undefined
  after?: string | undefined
}

/** The spans one may look at, and the one in the address; this month unless told. */
export function usePlacesPeriod() {
  const [search, change] = useUrlState<Search>()
  const periods = useQuery({
    queryKey: ['places', 'periods'],
    queryFn: () => coverageAsk.readCoveragePeriods({}),
  })
  const known = (periods.data?.periods ?? []).filter(({ key }) => key !== 'campaign')
  const period = known.find(({ key }) => key === search.period) ?? known.find(({ key }) => key === 'month')
  const span = period && { from: plainDay(period.from), to: plainDay(period.to) }
  return { search, change, periods, known, period, span }
}
export type PlacesPeriod = ReturnType<typeof usePlacesPeriod>

export const useSchoolPlaces = (school: string, span: PlacesPeriod['span']) =>
  useQuery({
    queryKey: ['places', 'school', school, span],
    queryFn: () => placesAsk.readPlaces({ school, ...span! }),
    enabled: span !== undefined,
    placeholderData: keepPreviousData,
  })
