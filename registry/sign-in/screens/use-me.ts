import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import { demoClockContract } from '#foundation/demo-clock/demo-clock.contract.ts'
import { ask } from '#foundation/ui/ask.ts'
import { signInContract, type Me } from '#registry/sign-in/sign-in.contract.ts'

const signIn = ask(signInContract)
const clock = ask(demoClockContract)

/** Who is signed in; the frame has asked already. */
export const useMe = (): Me | undefined => useQuery({ queryKey: ['me'], queryFn: () => signIn.whoAmI({}) }).data

/** The day it is at the server: in the demo a day of 2017. */
export function useToday(): PlainDay {
  const [here] = useState(() => new Date()) // until the server has told
  const { data } = useQuery({ queryKey: ['clock'], queryFn: () => clock.readClock({}) })
  return dayOf(data?.now ?? here)
}
