import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { PlainDay } from '#foundation/calendar/day.ts'
import { ask } from '#foundation/ui/ask.ts'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { coverageContract } from '#duties/coverage/coverage.contract.ts'
import type { CoverageFilter, CoveragePeriod } from '#duties/coverage/coverage.ts'
import { type FigureKey, figureKeys } from '#duties/coverage/figures.ts'
import { signInContract, type Me } from '#registry/sign-in/sign-in.contract.ts'

export const coverage = ask(coverageContract)
const signIn = ask(signInContract)

/** What the address holds; a period by its name moves with the days, `from` and `to` stand still. */
export type CoverageSearch = {
  period?: string | undefined
  from?: string | undefined
  to?: string | undefined
  on?: string | undefined
  group?: string | undefined
  duty?: string | undefined
  figure?: string | undefined
  town?: string | undefined
  subject?: string | undefined
}

export function useMe(): Me | undefined {
  return useQuery({ queryKey: ['me'], queryFn: () => signIn.whoAmI({}) }).data
}
export const usePeriods = () =>
  useQuery({ queryKey: ['coverage-periods'], queryFn: () => coverage.readCoveragePeriods({}) })

/** The span one looks at: days in the address before the name of a period, and today when nothing is said. */
export function spanOf(
  { period, from, to }: CoverageSearch,
  periods: readonly CoveragePeriod[],
): (Pick<CoverageFilter, 'from' | 'to'> & { key: string }) | undefined {
  const [first, last] = [PlainDay.safeParse(from), PlainDay.safeParse(to)]
  if (first.success && last.success) return { key: '', from: first.data, to: last.data }
  const named = periods.find(({ key }) => key === period) ?? periods.find(({ key }) => key === 'week')
  return named && { key: named.key, from: named.from, to: named.to }
}

/** A bureau looks at its own duties first, everybody else at schools. */
const usualOn = (me: Me | undefined): CoverageFilter['on'] => (me?.unitKind === 'member' ? 'unit' : 'school')

export function useCoverage() {
  const [search, change] = useUrlState<CoverageSearch>()
  const me = useMe()
  const periods = usePeriods()
  const span = spanOf(search, periods.data?.periods ?? [])
  const on = search.on === 'unit' || search.on === 'school' ? search.on : usualOn(me)
  const figure = figureKeys.find((key): key is FigureKey => key === search.figure)
  const { group, duty, town, subject } = search
  const filter = span && {
    from: span.from,
    to: span.to,
    on,
    group,
    duty,
    figure,
    town,
    subject,
    campaign: span.key === 'campaign' || undefined,
  }
  const enabled = filter !== undefined && me !== undefined
  const read = useQuery({
    queryKey: ['coverage', filter],
    queryFn: () => coverage.readCoverage(filter as never),
    enabled,
    placeholderData: keepPreviousData,
  })
  const figures = useQuery({
    queryKey: ['duty-figures', span?.from, span?.to, on, town],
    queryFn: () => coverage.readDutyFigures({ from: span!.from, to: span!.to, on, town }),
    enabled,
  })
  const names = useQuery({
    queryKey: ['coverage-names', span?.from, span?.to],
    queryFn: () => coverage.readCoverageNames({ from: span!.from, to: span!.to }),
    enabled,
  })
  return { search, change, me, periods, span, on, read, figures, names }
}
export type Coverage = ReturnType<typeof useCoverage>
export type Read = NonNullable<Coverage['read']['data']>
