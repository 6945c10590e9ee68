import type { Input } from '#foundation/endpoint.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import type { Proof } from '#duties/proof/proof.ts'
import type { proofContract } from '#duties/proof/proof.contract.ts'
import { findProof } from '#duties/proof/server/proof.store.ts'
import { whyNotCountersign } from '#duties/proof/who-may.ts'

type Countersign = typeof proofContract.countersignProof

/** 会签: somebody other than the one who did it says that it was done. */
export async function countersignProof(ask: Ask<Countersign>, { proofId }: Input<Countersign>): Promise<Proof> {
  const { tx, actor, now, refuse } = ask
  const proof = (await findProof(ask, proofId)) ?? refuse('proof-not-found')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const whyNot = whyNotCountersign(proof, rules.find(proof.duty), actor)
  if (whyNot) refuse(whyNot)
  await tx
    .updateTable('duty_proof')
    .set({ countersigned_by: actor.post, countersigned_at: now })
    .where('district', '=', actor.district)
    .where('id', '=', proof.id)
    .execute()
  record(ask, { kind: 'proof-countersigned', subject: proof.id, detail: { duty: proof.duty, of: proof.subject } })
  return { ...proof, countersignedBy: actor.post, countersignedAt: now }
}
