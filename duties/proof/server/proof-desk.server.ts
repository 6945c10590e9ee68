import { serve } from '#foundation/server/verb.ts'
import { proofDeskContract } from '#duties/proof/proof-desk.contract.ts'
import { proofDeskWords } from '#duties/proof/proof.words.ts'
import { exemptionChoices, listExemptions } from '#duties/proof/server/exemption-list.ts'
import { proofForm } from '#duties/proof/server/proof-form.ts'
import { listProofs } from '#duties/proof/server/proof-list.ts'
import { proofPage } from '#duties/proof/server/proof-page.ts'

export const proofDeskSlice = serve(proofDeskContract, proofDeskWords, {
  proofPage,
  proofForm,
  listProofs,
  listExemptions,
  exemptionChoices,
})
