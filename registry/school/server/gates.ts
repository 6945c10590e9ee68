import type { Asking } from '#foundation/server/record.ts'
import { type Coordinate, metresBetween } from '#registry/identifier/coordinate.ts'

/** Where the gates of a school are. */
export async function gatesOf({ tx, actor }: Asking, school: string): Promise<Coordinate[]> {
  const rows = await tx
    .selectFrom('place')
    .select(['lat', 'lng'])
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .where('kind', '=', 'gate')
    .where('valid_until', 'is', null)
    .execute()
  return rows.flatMap(({ lat, lng }) => (lat === null || lng === null ? [] : [{ lat, lng }]))
}

/** The same with what they are called, for whoever chooses one. */
export async function namedGates({ tx, actor }: Asking, school: string): Promise<(Coordinate & { name: string })[]> {
  const rows = await tx
    .selectFrom('place')
    .select(['name', 'lat', 'lng'])
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .where('kind', '=', 'gate')
    .where('valid_until', 'is', null)
    .execute()
  return rows.flatMap(({ name, lat, lng }) => (lat === null || lng === null ? [] : [{ name, lat, lng }]))
}

/** Straight metres to the nearest gate; nothing while either is not on the map. */
export function metresToGate(at: Coordinate | null, gates: readonly Coordinate[]): number | null {
  if (!at || gates.length === 0) return null
  return Math.round(Math.min(...gates.map((gate) => metresBetween(at, gate))))
}

/** After a gate moved: every neighbour's distance is computed anew. */
export async function measureAgain(asking: Asking, school: string): Promise<void> {
  const { tx, actor } = asking
  const gates = await gatesOf(asking, school)
  const rows = await tx
    .selectFrom('neighbour')
    .select(['id', 'lat', 'lng'])
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .execute()
  for (const { id, lat, lng } of rows) {
    const straight_metres = metresToGate(lat === null || lng === null ? null : { lat, lng }, gates)
    await tx
      .updateTable('neighbour')
      .set({ straight_metres })
      .where('district', '=', actor.district)
      .where('id', '=', id)
      .execute()
  }
}
