import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useUrlState } from '#foundation/ui/url-state.ts'
import type { RiskFilter } from '#matters/risk/risk-reads.contract.ts'
import { risks } from '#matters/risk/screens/asks.ts'

/** What of a register one looks at; all of it stands in the address. */
export type RegisterSearch = Partial<RiskFilter> & { after?: string | undefined }
export const AT_ONCE = 100

export function useRegister() {
  const [search, change] = useUrlState<RegisterSearch>()
  const { after, ...filter } = search
  const page = useQuery({
    queryKey: ['risk', 'list', search],
    queryFn: () => risks.listRisks({ ...filter, ...(after && { after }), limit: AT_ONCE }),
    placeholderData: keepPreviousData,
  })
  const counts = useQuery({
    queryKey: ['risk', 'counts', filter],
    queryFn: () => risks.countRisks(filter),
    placeholderData: keepPreviousData,
  })
  return { search, filter, change, page, counts, view: filter.view ?? 'open' }
}
export type Register = ReturnType<typeof useRegister>
