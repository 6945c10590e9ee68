import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Asking } from '#foundation/server/record.ts'
import { named } from '#foundation/server/rows.ts'
import { Answers } from '#duties/checklist/checklist.ts'
import { Fields, PassedPoint, type Proof } from '#duties/proof/proof.ts'
import type { Outcome, Standing } from '#duties/duty/standing.ts'

export type KeptProof = Proof & { audience: string[]; programme: string }

/** Rows come from our own writes; only what JSON could bend is parsed. */
export function toProof(row: Selectable<Tables['duty_proof']>): KeptProof {
  const given = named(row)
  return {
    ...given,
    outcome: given.outcome as Outcome,
    standing: given.standing as Standing,
    points: (given.points as unknown[]).map((point) => PassedPoint.decode(point as never)),
    fields: Fields.parse(given.fields),
    answers: Answers.parse(given.answers),
  }
}

export async function findProof({ tx, actor }: Asking, id: string): Promise<KeptProof | undefined> {
  const row = await tx
    .selectFrom('duty_proof')
    .selectAll()
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toProof(row)
}

type Of = Pick<Proof, 'duty' | 'subject' | 'period' | 'slot'>

export type Stands = Pick<Proof, 'id' | 'turn' | 'post' | 'observedAt'>

/** What stands for one thing asked, first to last; what was corrected stands no more. */
export const standingProofs = ({ tx, actor }: Asking, { duty, subject, period, slot }: Of): Promise<Stands[]> =>
  tx
    .selectFrom('duty_proof')
    .select(['id', 'turn', 'post', 'observed_at as observedAt'])
    .where('district', '=', actor.district)
    .where('duty', '=', duty)
    .where('subject', '=', subject)
    .where('period', '=', period)
    .where('slot', '=', slot)
    .where('corrected_by', 'is', null)
    .orderBy('turn')
    .limit(100)
    .execute()
