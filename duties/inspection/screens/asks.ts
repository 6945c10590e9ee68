import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { hush } from '#foundation/ui/use-live.ts'
import { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'

export const inspections = ask({ ...inspectionContract, ...inspectionReadsContract })

/** One deed of a screen: what it sends, what is said when it is done; everything shown is asked for again. */
export function useDeed<Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string,
  onDone?: (done: Done) => void,
) {
  const client = useQueryClient()
  const tell = useUndo()
  const again = () => void client.invalidateQueries({ queryKey: ['inspection'] })
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
