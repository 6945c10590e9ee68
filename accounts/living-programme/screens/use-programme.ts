import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { ask } from '#foundation/ui/ask.ts'
import { programmeContract, StateFilter } from '#accounts/living-programme/programme.contract.ts'
import { ClauseId } from '#programme/clause/clause.ts'

const programme = ask(programmeContract)

/** What the address holds: whose clauses, standing how, and which one is looked at. The router reads 7.39 as a number. */
type ProgrammeSearch = { unit?: string | undefined; state?: string | undefined; clause?: string | number | undefined }

export function useProgramme() {
  const [search, change] = useUrlState<ProgrammeSearch>()
  const state = StateFilter.safeParse(search.state)
  const filter = { unit: search.unit, state: state.success ? state.data : undefined }
  const clause = ClauseId.safeParse(search.clause === undefined ? '' : String(search.clause))
  const read = useQuery({
    queryKey: ['programme', filter],
    queryFn: () => programme.readProgramme(filter),
    placeholderData: keepPreviousData,
  })
  return { filter, chosen: clause.success ? clause.data : undefined, change, read }
}
export type Programme = ReturnType<typeof useProgramme>

export const useClause = (clauseId: string | undefined, unit: string | undefined) =>
  useQuery({
    queryKey: ['programme', 'clause', clauseId, unit],
    queryFn: () => programme.readClause({ clauseId: clauseId ?? '', unit }),
    enabled: clauseId !== undefined,
    placeholderData: keepPreviousData,
  })

export const useToday = (on: boolean) =>
  useQuery({ queryKey: ['programme', 'today'], queryFn: () => programme.todayCounts({}), enabled: on })
