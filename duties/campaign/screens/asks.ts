import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { hush } from '#foundation/ui/use-live.ts'
import { campaignContract } from '#duties/campaign/campaign.contract.ts'

export const campaigns = ask(campaignContract)

/** One deed of a screen: what it sends, what is said when it is done; everything shown is asked for again. */
export function useDeed<Given>(send: (given: Given) => Promise<unknown>, said: string, onDone?: () => void) {
  const client = useQueryClient()
  const tell = useUndo()
  const again = () => void client.invalidateQueries({ queryKey: ['campaign'] })
  return useMutation({
    mutationFn: (given: Given) => {
      hush()
      return send(given)
    },
    onSuccess: () => {
      tell({ said })
      again()
      onDone?.()
    },
    onError: again,
  })
}
