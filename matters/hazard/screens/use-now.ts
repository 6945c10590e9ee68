import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { demoClockContract } from '#foundation/demo-clock/demo-clock.contract.ts'
import { ask } from '#foundation/ui/ask.ts'
import { signInContract, type Me } from '#registry/sign-in/sign-in.contract.ts'

const clock = ask(demoClockContract)
const signIn = ask(signInContract)

/** The server's time: deadlines are counted by it and not by the clock of a desk, and in the demo it stands in 2017. */
export function useNow(): Date {
  const { data } = useQuery({
    queryKey: ['clock'],
    queryFn: () => clock.readClock({}),
    staleTime: 30_000,
    refetchInterval: 60_000,
  })
  const [opened] = useState(() => new Date()) // until the server has said
  return data?.now ?? opened
}

/** Who is signed in; the frame has asked already. */
export function useMe(): Me | undefined {
  return useQuery({ queryKey: ['me'], queryFn: () => signIn.whoAmI({}) }).data
}
