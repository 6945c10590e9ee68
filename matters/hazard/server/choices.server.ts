import { serve } from '#foundation/server/verb.ts'
import { choicesContract } from '#matters/hazard/choices.contract.ts'
import { dispatchTally, hazardChoices } from '#matters/hazard/server/choices.ts'

export const choicesSlice = serve(choicesContract, {}, { hazardChoices, dispatchTally })
