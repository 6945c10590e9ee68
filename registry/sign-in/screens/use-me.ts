import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
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

/** Who fills a ledger in and when, as the line beneath its title says it. */
export function useLedgerLine(): string[] {
  const today = useToday()
  const unit = useMe()?.post.unitName ?? ''
  return [`填报单位（盖章）：${unit}`, `填报时间：${dayWords(today)}`]
}
