import { useQuery } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { rosterContract } from '#duties/roster/roster.contract.ts'
import { signInContract, type Me } from '#registry/sign-in/sign-in.contract.ts'

export const rosters = ask(rosterContract)
const signIn = ask(signInContract)

/** Who is signed in; the frame has asked already. */
export const useMe = (): Me | undefined => useQuery({ queryKey: ['me'], queryFn: () => signIn.whoAmI({}) }).data

export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : '没有办成，您填的内容还在，请再试一次'
