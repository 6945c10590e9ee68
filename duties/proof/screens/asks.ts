import { ask } from '#foundation/ui/ask.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofDeskContract } from '#duties/proof/proof-desk.contract.ts'

export const duties = ask(proofContract)
export const desk = ask(proofDeskContract)
