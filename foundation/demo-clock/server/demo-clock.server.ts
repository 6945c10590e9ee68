import { sql } from 'kysely'
import { type Clock, DEMO_START } from '#foundation/clock.ts'
import { demoClockContract, demoClockWords } from '#foundation/demo-clock/demo-clock.contract.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Tx } from '#foundation/server/database.ts'
import { type Ask, serve } from '#foundation/server/verb.ts'

const KEY = 'demo-clock'
type Move = typeof demoClockContract.moveClock
type Movable = Clock & { set: (at: Date) => void }
const isMovable = (clock: Clock): clock is Movable => 'set' in clock

/** Where the clock of the demo was left. */
export async function findDemoClock(tx: Tx, district: string): Promise<Date | null> {
  const row = await tx
    .selectFrom('setting')
    .select('value')
    .where('district', '=', district)
    .where('key', '=', KEY)
    .executeTakeFirst()
  const at = (row?.value as { at?: string } | undefined)?.at
  return at ? new Date(at) : null
}

const shown = ({ house }: Pick<Ask, 'house'>) => ({
  demo: house.demo,
  now: house.clock.now(),
  start: house.demo ? new Date(DEMO_START) : house.clock.now(),
})

/** Everybody in the demo may move the clock; what falls due by it happens at once, as it would overnight. */
async function moveClock(ask: Ask<Move>, { to }: Input<Move>) {
  const { tx, actor, house, refuse } = ask
  if (!house.demo || !isMovable(house.clock)) return refuse('clock-not-movable')
  if (to < new Date('2016-01-01T00:00:00+08:00') || to >= new Date('2018-12-31T00:00:00+08:00'))
    return refuse('clock-out-of-range')
  await sql`select set_config('app.role', 'system', true)`.execute(tx)
  await tx
    .insertInto('setting')
    .values({ district: actor.district, key: KEY, value: JSON.stringify({ at: to }) })
    .onConflict((known) =>
      known.columns(['district', 'key']).doUpdateSet({ value: JSON.stringify({ at: to }), changed_at: new Date() }),
    )
    .execute()
  await house.jobs.add(tx, 'sweep', { district: actor.district }, { key: `sweep-${actor.district}` })
  house.clock.set(to)
  return shown(ask)
}

export const demoClockSlice = serve(demoClockContract, demoClockWords, {
  readClock: async (ask) => shown(ask),
  moveClock,
})
