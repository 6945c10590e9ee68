import { ask } from '#foundation/ui/ask.ts'
import { useDeedIn } from '#foundation/ui/use-deed.ts'
import { campaignContract } from '#duties/campaign/campaign.contract.ts'

export const campaigns = ask(campaignContract)

/** One deed of a screen; everything shown of this kind is asked for again. */
export const useDeed = <Given, Done>(
  send: (given: Given) => Promise<Done>,
  said: string,
  onDone?: (done: Done) => void,
) => useDeedIn('campaign', send, said, onDone)
