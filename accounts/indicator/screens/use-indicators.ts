import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ask } from '#foundation/ui/ask.ts'
import { useLive } from '#foundation/ui/use-live.ts'
import { indicatorContract, type SplitBy } from '#accounts/indicator/indicator.contract.ts'
import { PeriodKey } from '#accounts/indicator/period.ts'

export const indicatorAsk = ask(indicatorContract)

export const periodIn = (given: unknown): PeriodKey => {
  const known = PeriodKey.safeParse(given)
  return known.success ? known.data : 'year'
}

export const useOverview = () =>
  useQuery({ queryKey: ['indicators', 'overview'], queryFn: () => indicatorAsk.readOverview({}) })

export const useIndicators = (period: PeriodKey, unit?: string) =>
  useQuery({
    queryKey: ['indicators', 'all', period, unit],
    queryFn: () => indicatorAsk.readIndicators({ period, unit }),
    placeholderData: keepPreviousData,
  })

export const useSplit = (period: PeriodKey, by: SplitBy, after?: string, limit = 50) =>
  useQuery({
    queryKey: ['indicators', 'split', period, by, after, limit],
    queryFn: () => indicatorAsk.splitIndicators({ period, by, after, limit }),
    placeholderData: keepPreviousData,
  })

const SOON_MS = 1500

/** Figures follow a fact within a moment: asked again once things are quiet for that long, so that a storm asks once. */
export function useFollow(on: boolean): void {
  const queries = useQueryClient()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  useLive(() => {
    if (!on) return
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void queries.invalidateQueries({ queryKey: ['indicators'] }), SOON_MS)
  })
}
