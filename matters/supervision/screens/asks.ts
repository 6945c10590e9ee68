import { useQuery } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useDeedIn } from '#foundation/ui/use-deed.ts'
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

/** As everywhere; what stands under 'order' is asked for again. */
export const useDeed = <Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string | ((done: Done) => string),
  onDone?: (done: Done) => void,
) => useDeedIn('order', send, said, onDone)
