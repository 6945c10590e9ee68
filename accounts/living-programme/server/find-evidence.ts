import type { Asking } from '#foundation/server/record.ts'
import type { ClausePage } from '#accounts/living-programme/programme.contract.ts'

/** The same spot before and after, of the hazard struck off last among these. */
export async function findEvidence(
  { tx, actor }: Asking,
  [newest]: readonly string[],
): Promise<ClausePage['evidence']> {
  if (newest === undefined) return null
  const photos = await tx
    .selectFrom('attachment as a')
    .innerJoin('hazard as h', (on) => on.onRef('h.district', '=', 'a.district').onRef('h.id', '=', 'a.subject'))
    .innerJoin('unit as s', (on) => on.onRef('s.district', '=', 'h.district').onRef('s.id', '=', 'h.school'))
    .select(['a.role', 'a.file', 'a.taken_at', 'a.received_at', 'h.number', 's.name as school'])
    .where('a.district', '=', actor.district)
    .where('a.subject', '=', newest)
    .where('a.role', 'in', ['before', 'after'])
    .orderBy('a.received_at')
    .execute()
  const before = photos.find(({ role }) => role === 'before')
  const after = photos.findLast(({ role }) => role === 'after')
  if (!before || !after) return null
  const shown = ({ file, taken_at, received_at }: typeof before) => ({ file, at: taken_at ?? received_at })
  return {
    hazard: newest,
    number: before.number,
    schoolName: before.school,
    before: shown(before),
    after: shown(after),
  }
}
