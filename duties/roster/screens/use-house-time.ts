import { useQuery } from '@tanstack/react-query'
import { demoClockContract } from '#foundation/demo-clock/demo-clock.contract.ts'
import { ask } from '#foundation/ui/ask.ts'

const clock = ask(demoClockContract)

/** The server's time, once it has been told: in the demo it stands in 2017. */
export const useHouseTime = (): Date | undefined =>
  useQuery({
    queryKey: ['clock'],
    queryFn: () => clock.readClock({}),
    staleTime: 30_000,
    refetchInterval: 60_000,
  }).data?.now
