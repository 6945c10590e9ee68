import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { ToldFact } from '#matters/hazard/server/tell.ts'

export type ReactingHouse = Pick<House, 'db' | 'clock'> & { senders: readonly string[] }
/** What follows from a fact, done by the house in a transaction of its own. */
export type Reaction = (asking: Asking, fact: ToldFact, house: ReactingHouse) => Promise<void>
