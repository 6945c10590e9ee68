import { useQuery } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useDeedIn } from '#foundation/ui/use-deed.ts'
import { keyTargetReadsContract } from '#matters/key-target/key-target-reads.contract.ts'
import { keyTargetContract } from '#matters/key-target/key-target.contract.ts'

export const targets = ask({ ...keyTargetContract, ...keyTargetReadsContract })

export const useTargetChoices = () =>
  useQuery({ queryKey: ['target', 'choices'], queryFn: () => targets.targetChoices({}) })

/** One deed of a screen; everything shown of this kind is asked for again. */
export const useDeed = <Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string,
  onDone?: (done: Done) => void,
) => useDeedIn('target', send, said, onDone)
