import { serve } from '#foundation/server/verb.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofWords } from '#duties/proof/proof.words.ts'
import { countersignProof } from '#duties/proof/server/countersign.ts'
import { endExemption, grantExemption } from '#duties/proof/server/exempt.ts'
import { giveProof } from '#duties/proof/server/give-proof.ts'
import { closePatrolPoint, patrolPoints, savePatrolPoint } from '#duties/proof/server/points.ts'
import { proof, proofs } from '#duties/proof/server/proof.reads.ts'
import { today } from '#duties/proof/server/today.ts'

export const proofSlice = serve(proofContract, proofWords, {
  giveProof,
  countersignProof,
  proof,
  proofs,
  today,
  grantExemption,
  endExemption,
  patrolPoints,
  savePatrolPoint,
  closePatrolPoint,
})
