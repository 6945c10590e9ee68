import { Refused } from '#foundation/refused.ts'
import { concludeHere } from '#foundation/server/command.ts'
import type { ReactingHouse } from '#apps/server/reaction.ts'
import { GiveProof } from '#duties/proof/proof.contract.ts'
import { proofWords } from '#duties/proof/proof.words.ts'
import { giveProof } from '#duties/proof/server/give-proof.ts'
import type { GiveDuty } from '#matters/risk/server/prove-review.ts'

/** A proof another room gives for a person: with the same checks as from the phone, seen when it was done. */
export const giveFor =
  ({ db }: ReactingHouse): GiveDuty =>
  (as, observedAt, given) => {
    const refuse = (code: keyof typeof proofWords, detail = {}) => {
      const says = proofWords[code]
      throw new Refused(code, 409, typeof says === 'function' ? says(detail) : says, detail)
    }
    const ask = { ...as, observedAt, house: { db }, refuse, conclude: concludeHere }
    return giveProof(ask as never, GiveProof.parse(given))
  }
