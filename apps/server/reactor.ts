import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { systemActor } from '#foundation/actor.ts'
import { asActor, type Tx } from '#foundation/server/database.ts'
import { factsAfter } from '#foundation/server/live.ts'
import { log } from '#foundation/server/log.ts'
import type { Reaction, ReactingHouse } from '#apps/server/reaction.ts'
import { reactions as usual, type Tally, tallies as kept } from '#apps/server/reactions.ts'

const READER = 'reactions'
const AT_ONCE = 100
/** So many tries for one fact; then it is passed over with an ERROR, so that one bad fact does not silence a district. */
const MOST_TRIES = 5

type Table = { reactions: Record<string, readonly Reaction[]>; tallies: readonly Tally[] }
const NOTHING: Table = { reactions: {}, tallies: [] }
type Taken = { taken: number; last: string | null }

/**
 * Runs the reactions for every fact not yet reacted to, in order. The reader's place moves in the transaction of what was
 * done, so a crash repeats nothing and loses nothing; a second process finds the place locked and leaves it alone.
 */
export function startReactor(house: ReactingHouse, reactions: Table['reactions'] = usual) {
  const busy = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const all: Table = { reactions, tallies: kept }
  const some = (district: string, most: number, table: Table = all): Promise<Taken> =>
    asActor(house.db, systemActor(district), (tx) => reactToSome(tx, district, house, most, table))

  async function react(district: string): Promise<void> {
    do {
      again.delete(district)
      for (let more = true; more;) more = (await some(district, AT_ONCE)).taken === AT_ONCE
    } while (again.has(district))
  }

  /** One of many failed: go on one by one, try that one a few times more, then step over it. */
  async function reactOneByOne(district: string): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES;) {
      try {
        if ((await some(district, 1)).taken === 0) return
        tries = 0
      } catch (error) {
        tries += 1
        log.warn({ err: error, tries }, 'a reaction failed and is tried again')
        await wait(20 * 2 ** tries)
      }
    }
    const { last } = await some(district, 1, NOTHING)
    log.error({ fact: last }, 'a fact was passed over: its reactions failed every time')
    return reactToAll(district)
  }

  /** When even that fails the database is away; the poll of the live channel will ask again. */
  const reactToAll = (district: string): Promise<void> =>
    react(district)
      .catch(() => reactOneByOne(district))
      .catch((error: unknown) => log.error({ err: error }, 'reactions have stopped until the next change'))

  /** Facts were committed: react soon, one run at a time. Resolves when all that is there now has been reacted to. */
  const poke = (district: string): Promise<void> => {
    const running = busy.get(district)
    if (running) {
      again.add(district)
      return running
    }
    const run = reactToAll(district).finally(() => busy.delete(district))
    busy.set(district, run)
    return run
  }
  return { poke, stop: async () => void (await Promise.allSettled(busy.values())) }
}

async function reactToSome(tx: Tx, district: string, house: ReactingHouse, most: number, table: Table): Promise<Taken> {
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
  if (!place) return { taken: 0, last: null }
  const facts = await factsAfter(tx, district, place, most).execute()
  const asking = { tx, actor: systemActor(district), now: house.clock.now() }
  for (const fact of facts) for (const reaction of table.reactions[fact.kind] ?? []) await reaction(asking, fact, house)
  for (const { kinds, bring } of table.tallies) {
    const subjects = new Set(facts.filter(({ kind }) => kinds.includes(kind)).map(({ subject }) => subject))
    if (subjects.size > 0) await bring(asking, [...subjects])
  }
  const last = facts.at(-1)
  if (last)
    await tx
      .updateTable('cursor_of')
      .set({ xact: last.xact, position: last.position })
      .where('district', '=', district)
      .where('reader', '=', READER)
      .execute()
  return { taken: facts.length, last: last?.id ?? null }
}
