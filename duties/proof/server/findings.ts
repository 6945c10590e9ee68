import type { Asking } from '#foundation/server/record.ts'

type Reported = { hazard: string; numberText: string; arisenFrom: { subject: string; item: string } }

/** A 「否」 was reported as a hazard: the sheet says which. What arose from something else is none of ours. */
export async function linkFinding(
  { tx, actor, now }: Asking,
  { hazard, numberText, arisenFrom }: Reported,
): Promise<void> {
  const proof = await tx
    .selectFrom('duty_proof')
    .select('id')
    .where('district', '=', actor.district)
    .where('id', '=', arisenFrom.subject)
    .executeTakeFirst()
  if (!proof) return
  await tx
    .insertInto('proof_finding')
    .values({
      district: actor.district,
      proof: proof.id,
      item: arisenFrom.item,
      hazard,
      number_text: numberText,
      reported_at: now,
    })
    .onConflict((known) => known.columns(['district', 'proof', 'item', 'hazard']).doNothing())
    .execute()
}

/** The hazard was struck off: so is the finding on the sheet. */
export async function closeFinding({ tx, actor, now }: Asking, hazard: string): Promise<void> {
  await tx
    .updateTable('proof_finding')
    .set({ closed_at: now })
    .where('district', '=', actor.district)
    .where('hazard', '=', hazard)
    .where('closed_at', 'is', null)
    .execute()
}
