import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { hazardReadsContract, Precedent } from '#matters/hazard/hazard-reads.contract.ts'

type List = typeof hazardReadsContract.listPrecedents

/** 裁定先例, newest first: what was decided before about who does what. */
export async function listPrecedents(ask: Ask<List>, { category }: Input<List>): Promise<{ precedents: Precedent[] }> {
  return { precedents: await findPrecedents(ask, { ...(category && { category }) }) }
}

const MOST = 200

export async function findPrecedents(
  { tx, actor }: Asking,
  of: { category?: string; detail?: string },
): Promise<Precedent[]> {
  let decided = tx
    .selectFrom('ruling as r')
    .leftJoin('hazard as h', (on) => on.onRef('h.district', '=', 'r.district').onRef('h.id', '=', 'r.hazard'))
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'r.district').onRef('u.id', '=', 'r.lead'))
    .select([
      'r.id',
      'r.number',
      'r.category',
      'r.detail',
      'u.id as lead',
      'u.name as leadName',
      'r.basis',
      'h.number_text',
      'r.decided_at',
    ])
    .where('r.district', '=', actor.district)
    .where('r.decided_at', 'is not', null)
    .orderBy('r.number', 'desc')
    .limit(MOST)
  if (of.category) decided = decided.where('r.category', '=', of.category)
  if (of.detail) decided = decided.where('r.detail', '=', of.detail)
  const rows = await decided.execute()
  // Everybody may know a precedent; the hazard it was decided on keeps its number to those who may see it.
  return rows.flatMap(({ decided_at, number_text, basis, ...row }) =>
    decided_at ? [{ ...row, basis: basis ?? '', hazardNumber: number_text ?? '', at: decided_at }] : [],
  )
}
