import { useQuery } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useDeedIn } from '#foundation/ui/use-deed.ts'
import { riskReadsContract } from '#matters/risk/risk-reads.contract.ts'
import { riskContract } from '#matters/risk/risk.contract.ts'

export const risks = ask({ ...riskContract, ...riskReadsContract })

export const useRiskChoices = () => useQuery({ queryKey: ['risk', 'choices'], queryFn: () => risks.riskChoices({}) })

/** One deed of a screen; everything shown of this kind is asked for again. */
export const useDeed = <Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string,
  onDone?: (done: Done) => void,
) => useDeedIn('risk', send, said, onDone)
