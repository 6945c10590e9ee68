import { serve } from '#foundation/server/verb.ts'
import { mandateContract } from '#accounts/mandate/mandate.contract.ts'
import { mandateWords } from '#accounts/mandate/mandate.words.ts'
import { confirmMandate } from '#accounts/mandate/server/confirm.ts'
import { listMandates } from '#accounts/mandate/server/list.ts'
import { readMandate } from '#accounts/mandate/server/page.ts'
import { writeMandate } from '#accounts/mandate/server/write.ts'

export const mandateSlice = serve(mandateContract, mandateWords, {
  listMandates,
  readMandate,
  writeMandate,
  confirmMandate,
})
