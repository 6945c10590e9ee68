import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { schoolFileContract, SchoolSort, SchoolState } from '#accounts/school-file/school-file.contract.ts'
import { schoolContract } from '#registry/school/school.contract.ts'

const files = ask(schoolFileContract)
const registry = ask(schoolContract)

/** What the address holds. The router reads a type such as 211 as a number. */
export type SchoolSearch = {
  town?: string | undefined
  type?: string | number | undefined
  state?: string | undefined
  q?: string | number | undefined
  sort?: string | undefined
  after?: string | undefined
}
export const PAGE_ROWS = 50

export function useSchools() {
  const [search, change] = useUrlState<SchoolSearch>()
  const state = SchoolState.safeParse(search.state)
  const sort = SchoolSort.safeParse(search.sort)
  const filter = {
    town: search.town,
    type: search.type === undefined ? undefined : String(search.type),
    state: state.success ? state.data : undefined,
    q: search.q === undefined ? undefined : String(search.q).slice(0, 40),
    sort: sort.success ? sort.data : 'name',
  } as const
  const list = useQuery({
    queryKey: ['schools', filter, search.after],
    queryFn: () => files.listSchoolFiles({ ...filter, after: search.after, limit: PAGE_ROWS }),
    placeholderData: keepPreviousData,
  })
  return { filter, search, change, list }
}
export type Schools = ReturnType<typeof useSchools>

/** What the registry knows of a school, and what is wrong there: asked together, drawn together. */
export function useSchoolFile(school: string | undefined) {
  const file = useQuery({
    queryKey: ['school-file', school],
    queryFn: () => files.readSchoolFile({ schoolId: school ?? '' }),
    enabled: school !== undefined,
  })
  const card = useQuery({
    queryKey: ['school-card', school],
    queryFn: () => registry.schoolCard({ school: school ?? '' }),
    enabled: school !== undefined,
  })
  return { file, card }
}
