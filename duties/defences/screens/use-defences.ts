import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { defencesContract } from '#duties/defences/defences.contract.ts'

export const defences = ask(defencesContract)

export type DefencesSearch = {
  town?: string | undefined
  figure?: string | undefined
  item?: string | undefined
  sort?: string | undefined
  after?: string | undefined
}

export function useDefences(enabled: boolean) {
  const [search, change] = useUrlState<DefencesSearch>()
  const { town, figure, item, after } = search
  const sort = search.sort === 'gap' ? ('gap' as const) : ('order' as const)
  const read = useQuery({
    queryKey: ['defences', search],
    queryFn: () => defences.readDefences({ town, figure, item, after, sort }),
    placeholderData: keepPreviousData,
    enabled,
  })
  return { search, change, read, sort }
}
export type Defences = ReturnType<typeof useDefences>
export type DefencesRead = NonNullable<Defences['read']['data']>

export const useSchoolDefences = (school: string | undefined) =>
  useQuery({
    queryKey: ['school-defences', school],
    queryFn: () => defences.readSchoolDefences({ school: school ?? '' }),
    enabled: school !== undefined,
  })
