import { join } from 'node:path'
import { type Clock, DEMO_START, realClock, standingClock } from '#foundation/clock.ts'
import { findDemoClock } from '#foundation/demo-clock/server/demo-clock.server.ts'
import { systemActor } from '#foundation/actor.ts'
import { uploadRoute } from '#foundation/file/server/upload.ts'
import { fileSender, type Sender } from '#foundation/notification/server/sender.ts'
import type { DatabaseServer } from '#foundation/postgres/database-server.ts'
import { asActor, connect, type Database, openPool } from '#foundation/server/database.ts'
import { folderStore } from '#foundation/server/files.ts'
import type { House } from '#foundation/server/house.ts'
import { startJobs } from '#foundation/server/jobs.ts'
import { openLive } from '#foundation/server/live.ts'
import { log } from '#foundation/server/log.ts'
import { httpServer } from '#foundation/server/serve.ts'
import { jobsOf, timetable } from '#apps/server/jobs.ts'
import { liveRoute } from '#apps/server/live-route.ts'
import { furnish } from '#apps/server/furnish.ts'
import { startReactor } from '#apps/server/reactor.ts'
import { settleTheBell } from '#apps/server/demo/seed-hazards.ts'
import { slices } from '#apps/server/slices.ts'
import { webPages } from '#apps/server/web-pages.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { sessionReader } from '#registry/sign-in/server/who-is.ts'

export type ServerOptions = {
  database: DatabaseServer
  port: number
  dataFolder: string
  demo: boolean
  host?: string
  clock?: Clock
  packFolder?: string
}
export type StartedServer = {
  address: string
  house: House
  accounts: { post: string; name: string }[]
  settle: () => Promise<void>
  stop: () => Promise<void>
}

/** One process of the house: HTTP, live events, reactions and jobs over one database. Any number may run beside each other. */
export async function startServer({
  database,
  port,
  dataFolder,
  demo,
  host = '0.0.0.0',
  ...given
}: ServerOptions): Promise<StartedServer> {
  const pool = openPool(database.as('huxue_app'))
  const jobPool = openPool({ ...database.as('huxue_jobs'), max: 4 })
  const db = connect(pool)
  const furnished = await furnish(db, { demo, dataFolder, ...(given.packFolder && { packFolder: given.packFolder }) })
  await warmPacks(db)
  const clock = given.clock ?? (await clockFor(db, demo, furnished.district))
  const senders: readonly Sender[] = [fileSender(join(dataFolder, 'outbox', 'notices.jsonl'))]
  const live = await openLive(db, database.as('huxue_app'))
  const reactor = startReactor({ db, clock, senders: senders.map(({ name }) => name) })
  live.onCommitted((district) => void reactor.poke(district))
  const files = folderStore(join(dataFolder, 'files'))
  const jobs = await startJobs(jobPool, jobsOf({ db, clock, live, senders, reactor }), timetable)
  const house: House = { db, pool, clock, files, live, jobs, demo }
  const whoIs = sessionReader(house)
  const http = await httpServer(house, slices, whoIs)
  await uploadRoute(http, house, whoIs)
  liveRoute(http, house, whoIs)
  await webPages(http)
  await http.listen({ port, host })
  if (furnished.district) {
    await reactor.poke(furnished.district)
    if (furnished.fresh) await settleTheBell(db, furnished.district, new Date('2017-05-09T00:00:00+08:00'))
  }
  const [listening] = http.addresses()
  return {
    address: `http://localhost:${typeof listening === 'object' ? listening.port : port}`,
    house,
    accounts: furnished.accounts,
    settle: async () => {
      if (furnished.district) await reactor.poke(furnished.district)
    },
    async stop() {
      await live.stop()
      await http.close()
      await jobs.stop()
      await reactor.stop()
      await db.destroy()
      await jobPool.end()
    },
  }
}

/** Read before anybody asks, so that a crowd at the door does not all read it at once. */
async function warmPacks(db: Database): Promise<void> {
  const known = await asActor(db, systemActor(''), (tx) => tx.selectFrom('district').select('code').execute())
  for (const { code } of known)
    await rulesFor(db, code).catch(() => log.warn({ district: code }, 'no programme has been applied yet'))
}

/** The demo takes up where a visitor left its clock. */
async function clockFor(db: Database, demo: boolean, district: string | null): Promise<Clock> {
  if (!demo || !district) return realClock
  const left = await asActor(db, systemActor(district), (tx) => findDemoClock(tx, district))
  return standingClock(left ?? new Date(DEMO_START))
}
