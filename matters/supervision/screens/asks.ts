import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { hush } from '#foundation/ui/use-live.ts'
import type { AboutKind } from '#matters/supervision/order.ts'
import { supervisionReadsContract } from '#matters/supervision/supervision-reads.contract.ts'
import { supervisionContract } from '#matters/supervision/supervision.contract.ts'

export const orders = ask({ ...supervisionContract, ...supervisionReadsContract })

type About = { kind?: AboutKind | undefined; ref?: string | undefined }
export const useOrderChoices = ({ kind, ref }: About = {}) =>
  useQuery({
    queryKey: ['order', 'choices', kind, ref],
    queryFn: () => orders.orderChoices(kind && ref ? { kind, ref } : {}),
  })

/** One deed of a screen: what it sends, what is said when it is done; everything shown is asked for again. */
export function useDeed<Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: (done: Done) => string,
  onDone?: (done: Done) => void,
) {
  const client = useQueryClient()
  const tell = useUndo()
  const again = () => void client.invalidateQueries({ queryKey: ['order'] })
  return useMutation({
    mutationFn: (given: Given) => {
      hush()
      return send(given)
    },
    onSuccess: (done) => {
      tell({ said: said(done) })
      again()
      onDone?.(done)
    },
    // Somebody else was quicker, or a rule stands in the way: what is shown may be old.
    onError: again,
  })
}
