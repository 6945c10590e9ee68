import { daysBetween, plainDay } from '#foundation/calendar/day.ts'
import { metresBetween } from '#matters/hazard/distance.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import { gramsOf } from '#matters/hazard/search.ts'

type Seen = Pick<Hazard, 'category' | 'detail' | 'spot' | 'title' | 'lat' | 'lng' | 'foundOn'>
export type Likeness = { sameCategory: boolean; sameSpot: boolean; metres: number | null; days: number; score: number }

/** Two places this close are one place to whoever stands there with a phone. */
const NEAR_METRES = 250

/** Share of the letters of the shorter text that the other has too. */
function sharedOf(a: string, b: string): number {
  const [some, others] = [gramsOf([a]), new Set(gramsOf([b]))]
  const least = Math.min(some.length, others.size)
  return least === 0 ? 0 : some.filter((gram) => others.has(gram)).length / least
}

/** How much one report looks like another of the same school: kind, place, words, time. The score only sorts. */
export function likenessOf(one: Seen, other: Seen): Likeness {
  const metres = metresBetween(one, other)
  const sameCategory = one.category === other.category
  const sameSpot = sharedOf(one.spot, other.spot) >= 0.5
  const days = Math.abs(daysBetween(plainDay(other.foundOn), plainDay(one.foundOn)))
  const near = metres !== null && metres <= NEAR_METRES ? 1 - metres / NEAR_METRES : 0
  const score =
    (one.detail === other.detail ? 3 : sameCategory ? 2 : 0) +
    (sameSpot ? 2 : 0) +
    near * 2 +
    sharedOf(one.title, other.title) * 2 +
    Math.max(0, 1 - days / 90)
  return { sameCategory, sameSpot, metres, days, score }
}

/** Worth a person's look: the same kind of thing, at a place that may be the same. */
export const mayBeSame = ({ sameCategory, sameSpot, metres }: Likeness): boolean =>
  sameCategory && (sameSpot || metres === null || metres <= NEAR_METRES)
