import { sql } from 'kysely'
import { systemActor } from '#foundation/actor.ts'
import { asActor, type Tx } from '#foundation/server/database.ts'
import { factsAfter } from '#foundation/server/live.ts'
import { log } from '#foundation/server/log.ts'
import { type Reaction, type ReactingHouse, reactions } from '#apps/server/reactions.ts'

const READER = 'reactions'
const AT_ONCE = 100

/**
 * Runs the reactions for every fact not yet reacted to, in order. The reader's place moves in the transaction of what was
 * done, so a crash repeats nothing and loses nothing; a second process finds the place locked and leaves it alone.
 */
export function startReactor(house: ReactingHouse) {
  const busy = new Map<string, Promise<void>>()
  const again = new Set<string>()

  async function react(district: string): Promise<void> {
    do {
      again.delete(district)
      while ((await asActor(house.db, systemActor(district), (tx) => reactToSome(tx, district, house))) === AT_ONCE);
    } while (again.has(district))
  }

  /** Facts were committed: react soon, one run at a time. Resolves when all that is there now has been reacted to. */
  const poke = (district: string): Promise<void> => {
    const running = busy.get(district)
    if (running) {
      again.add(district)
      return running
    }
    const run = react(district)
      .catch((error: unknown) => log.error({ err: error }, 'a reaction failed; its fact will be tried again'))
      .finally(() => busy.delete(district))
    busy.set(district, run)
    return run
  }
  return { poke, stop: async () => void (await Promise.all(busy.values())) }
}

async function reactToSome(tx: Tx, district: string, house: ReactingHouse): Promise<number> {
  await tx
    .insertInto('cursor_of')
    .values({ district, reader: READER, xact: '0', position: 0 })
    .onConflict((known) => known.columns(['district', 'reader']).doNothing())
    .execute()
  const place = await tx
    .selectFrom('cursor_of')
    .select([sql<string>`xact::text`.as('xact'), 'position'])
    .where('district', '=', district)
    .where('reader', '=', READER)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!place) return 0
  const facts = await factsAfter(tx, district, place, AT_ONCE).execute()
  const asking = { tx, actor: systemActor(district), now: house.clock.now() }
  for (const fact of facts)
    for (const reaction of (reactions as Record<string, readonly Reaction[]>)[fact.kind] ?? [])
      await reaction(asking, fact, house)
  const last = facts.at(-1)
  if (last)
    await tx
      .updateTable('cursor_of')
      .set({ xact: last.xact, position: last.position })
      .where('district', '=', district)
      .where('reader', '=', READER)
      .execute()
  return facts.length
}
