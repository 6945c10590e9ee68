import { useQuery } from '@tanstack/react-query'
import type { HazardChoices } from '#matters/hazard/choices.contract.ts'
import { choices } from '#matters/hazard/screens/asks.ts'

const none: HazardChoices = {
  programme: '',
  district: '',
  units: [],
  schools: [],
  categories: [],
  grades: [],
  channels: [],
  campaigns: [],
  daysOff: [],
  recallMinutes: 10,
}

/** Names and things to choose from. Empty until they are here: a screen is readable without them. */
export function useChoices() {
  const { data, isLoading } = useQuery({
    queryKey: ['hazard-choices'],
    queryFn: () => choices.hazardChoices({}),
    staleTime: 5 * 60_000,
  })
  const known = data ?? none
  const all = [...known.units, ...known.schools]
  return {
    ...known,
    isLoading,
    unitName: (code: string | null) => all.find((unit) => unit.code === code)?.name ?? code ?? '',
    unitShort: (code: string | null) => all.find((unit) => unit.code === code)?.short ?? code ?? '',
    categoryOf: (code: string) => known.categories.find((category) => category.code === code),
    channelName: (code: string) => known.channels.find((channel) => channel.code === code)?.name ?? code,
    unitOptions: all.map(({ code, name, short }) => ({ value: code, words: name, aside: short })),
    isDayOff: (day: string) => known.daysOff.includes(day),
  }
}
