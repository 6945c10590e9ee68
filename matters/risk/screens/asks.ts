import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { hush } from '#foundation/ui/use-live.ts'
import { riskReadsContract } from '#matters/risk/risk-reads.contract.ts'
import { riskContract } from '#matters/risk/risk.contract.ts'

export const risks = ask({ ...riskContract, ...riskReadsContract })

export const useRiskChoices = () => useQuery({ queryKey: ['risk', 'choices'], queryFn: () => risks.riskChoices({}) })

/** One deed of a screen: what it sends, what is said when it is done; everything shown is asked for again. */
export function useDeed<Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string,
  onDone?: (done: Done) => void,
) {
  const client = useQueryClient()
  const tell = useUndo()
  const again = () => void client.invalidateQueries({ queryKey: ['risk'] })
  return useMutation({
    mutationFn: (given: Given) => {
      hush()
      return send(given)
    },
    onSuccess: (done) => {
      tell({ said })
      again()
      onDone?.(done)
    },
    // Somebody else was quicker, or a rule stands in the way: what is shown may be old.
    onError: again,
  })
}
