import { ask } from '#foundation/ui/ask.ts'
import { useDeedIn } from '#foundation/ui/use-deed.ts'
import { briefContract } from '#accounts/brief/brief.contract.ts'

export const briefs = ask(briefContract)

export const useDeed = <Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string,
  onDone?: (done: Done) => void,
) => useDeedIn('brief', send, said, onDone)
