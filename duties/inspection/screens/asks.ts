import { ask } from '#foundation/ui/ask.ts'
import { useDeedIn } from '#foundation/ui/use-deed.ts'
import { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'

export const inspections = ask({ ...inspectionContract, ...inspectionReadsContract })

/** One deed of a screen; everything shown of this kind is asked for again. */
export const useDeed = <Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string,
  onDone?: (done: Done) => void,
) => useDeedIn('inspection', send, said, onDone)
