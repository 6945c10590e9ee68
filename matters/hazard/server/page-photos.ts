import type { Asking } from '#foundation/server/record.ts'
import { metresBetween } from '#matters/hazard/distance.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import { whoOf } from '#matters/hazard/server/timeline.ts'

/** Photos and papers of a hazard in the order they were received, with how far from the spot each was taken. */
export async function photosOf(
  { tx, actor }: Pick<Asking, 'tx' | 'actor'>,
  hazard: Pick<Hazard, 'id' | 'lat' | 'lng'>,
): Promise<HazardPage['photos']> {
  const rows = await tx
    .selectFrom('attachment as a')
    .innerJoin('file as f', (on) => on.onRef('f.district', '=', 'a.district').onRef('f.id', '=', 'a.file'))
    .leftJoin('post as p', (on) => on.onRef('p.district', '=', 'a.district').onRef('p.id', '=', 'a.by_post'))
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'a.district').onRef('u.id', '=', 'a.by_unit'))
    .select([
      'a.file',
      'a.role',
      'a.note',
      'a.taken_at',
      'a.received_at',
      'a.by_post',
      'f.type',
      'f.name',
      'f.lat',
      'f.lng',
    ])
    .select(['p.title', 'u.name as unit_name'])
    .where('a.district', '=', actor.district)
    .where('a.subject', '=', hazard.id)
    .orderBy('a.received_at')
    .orderBy('a.file')
    .execute()
  return rows.map(({ taken_at, received_at, by_post, lat, lng, title, unit_name, ...rest }) => ({
    ...rest,
    role: rest.role as HazardPage['photos'][number]['role'],
    takenAt: taken_at,
    receivedAt: received_at,
    by: whoOf(by_post, unit_name, title),
    metresAway: metresBetween({ lat, lng }, hazard),
  }))
}
