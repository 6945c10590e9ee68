import type { Detail } from '#foundation/refused.ts'
import { campaignWords } from '#duties/campaign/campaign.words.ts'

/** A refusal as a sentence, for a step that is shown disabled. */
export function sayCampaign(code: keyof typeof campaignWords, detail: Detail = {}): string {
  const says = campaignWords[code]
  return typeof says === 'string' ? says : says(detail)
}
