import { ask } from '#foundation/ui/ask.ts'
import { useDeedIn } from '#foundation/ui/use-deed.ts'
import { mandateContract } from '#accounts/mandate/mandate.contract.ts'

export const mandates = ask(mandateContract)

/** As everywhere; what stands under 'mandate' is asked for again. */
export const useDeed = <Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string | ((done: Done) => string),
  onDone?: (done: Done) => void,
) => useDeedIn('mandate', send, said, onDone)
