import { sha256 } from '#duties/inspection/sha256.ts'

/** Something a lot may fall on. Those with the same `unit` are kept apart as long as others are left. */
export type Lot = { id: string; unit?: string }
export type PassedOver = { id: string; reason: string }
export type Drawn = { drawn: string[]; passedOver: PassedOver[] }

/**
 * Draws `n` out of a pool. The seed settles everything: each lot is put in line by the hash of seed and name, so nobody can
 * steer it and anybody who knows the seed finds the same. Whoever is recused is passed over, which is said.
 */
export function draw(
  seed: string,
  pool: readonly Lot[],
  n: number,
  recusals: ReadonlyMap<string, string> = new Map(),
): Drawn {
  const line = pool
    .map((lot) => ({ lot, place: sha256(`${seed}|${lot.id}`) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ lot }) => lot)
  const passedOver: PassedOver[] = []
  const first: Lot[] = []
  const spare: Lot[] = []
  for (const lot of line) {
    if (first.length === n) break
    const reason = recusals.get(lot.id)
    const sameUnit = lot.unit !== undefined && first.some(({ unit }) => unit === lot.unit)
    if (reason !== undefined) passedOver.push({ id: lot.id, reason })
    else if (sameUnit) spare.push(lot)
    else first.push(lot)
  }
  return { drawn: [...first, ...spare].slice(0, n).map(({ id }) => id), passedOver }
}
