import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { LedgerView, type LedgerSort } from '#matters/hazard/hazard-reads.contract.ts'
import { HazardGrade, HazardState } from '#matters/hazard/hazard.ts'
import { reads } from '#matters/hazard/screens/asks.ts'

/** One value, or several when a link from a figure needs them. */
export type Several = string | readonly string[] | undefined

/** What the address of the ledger holds. Whoever is sent it sees the same rows. */
export type LedgerSearch = {
  view?: string | undefined
  year?: number | string | undefined
  school?: Several
  lead?: Several
  town?: Several
  category?: Several
  grade?: Several
  state?: Several
  channel?: Several
  campaign?: string | undefined
  from?: string | undefined
  until?: string | undefined
  q?: string | number | undefined
  sort?: LedgerSort | undefined
  columns?: 'paper' | undefined
  page?: number | undefined
  after?: string | undefined
}

export const PAGE_ROWS = 50
export const sorts: readonly LedgerSort[] = ['due', 'found', 'number']

const listed = (given: Several): string[] | undefined => {
  const all = (given === undefined ? [] : typeof given === 'string' ? [given] : [...given]).filter((one) => one !== '')
  return all.length > 0 ? all : undefined
}
const known = <T extends string>(options: readonly T[], given: Several): T[] | undefined => {
  const some = options.filter((option) => listed(given)?.includes(option))
  return some.length > 0 ? some : undefined
}

/** The address as a filter. What somebody typed into it by hand and does not exist is left out, not refused. */
export function filterOf(search: LedgerSearch) {
  const view = LedgerView.safeParse(search.view ?? 'open')
  const day = (text: string | undefined) => (text && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined)
  const words = search.q === undefined ? '' : String(search.q).trim().slice(0, 60)
  return {
    view: view.success ? view.data : 'open',
    year: Number(search.year) || undefined,
    school: listed(search.school),
    lead: listed(search.lead),
    town: listed(search.town),
    category: listed(search.category),
    grade: known(HazardGrade.options, search.grade),
    state: known(HazardState.options, search.state),
    channel: listed(search.channel),
    campaign: search.campaign || undefined,
    from: day(search.from),
    until: day(search.until),
    q: words || undefined,
  } as const
}

export const sortOf = ({ sort }: LedgerSearch): LedgerSort => sorts.find((one) => one === sort) ?? 'due'

/** Bookmarks of the pages already turned, so that 上一页 can go back: the address alone knows only where it is. */
const turned = (filter: object): string => `hx-turned:${JSON.stringify(filter)}`
function readTurned(key: string): (string | undefined)[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[]
  } catch {
    return []
  }
}

export function useLedger() {
  const [search, change] = useUrlState<LedgerSearch>()
  const filter = filterOf(search)
  const sort = sortOf(search)
  const page = Math.max(1, Number(search.page) || 1)
  const after = page > 1 ? search.after : undefined
  const list = useQuery({
    queryKey: ['ledger', 'list', filter, sort, after ?? ''],
    queryFn: () => reads.listHazards({ ...filter, sort, after, limit: PAGE_ROWS }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false, // rows never jump under the hand: changes wait behind one line
  })
  const counts = useQuery({
    queryKey: ['ledger', 'counts', filter],
    queryFn: () => reads.countHazards(filter),
    placeholderData: keepPreviousData,
  })
  const key = turned({ filter, sort })
  useEffect(() => {
    const known = readTurned(key)
    known[page - 1] = after
    sessionStorage.setItem(key, JSON.stringify(known))
  }, [key, page, after])
  const previous =
    page > 1 ? { page: page > 2 ? page - 1 : undefined, after: readTurned(key)[page - 2] ?? undefined } : undefined
  return { search, change, filter, sort, page, list, counts, previous }
}

export type Ledger = ReturnType<typeof useLedger>
