import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Client as Postgres, type ClientConfig } from 'pg'
import { DEMO_START, standingClock } from '#foundation/clock.ts'
import { uploadRoute } from '#foundation/file/server/upload.ts'
import { startDatabase } from '#foundation/postgres/database-server.ts'
import { migrate } from '#foundation/postgres/migrate.ts'
import { connect, openPool } from '#foundation/server/database.ts'
import { folderStore } from '#foundation/server/files.ts'
import type { House } from '#foundation/server/house.ts'
import { addJob } from '#foundation/server/jobs.ts'
import { openLive } from '#foundation/server/live.ts'
import { httpServer } from '#foundation/server/serve.ts'
import { liveRoute } from '#apps/server/live-route.ts'
import { slices } from '#apps/server/slices.ts'
import { root } from '#apps/cli/root.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { openDistrict } from '#registry/district/server/open-district.ts'
import { sessionReader } from '#registry/sign-in/server/who-is.ts'

export type BenchHouse = {
  house: House & { clock: ReturnType<typeof standingClock> }
  http: FastifyInstance
  address: string
  district: string
  programme: string
  /** Settings of the pool the server itself uses. */
  app: ClientConfig
  /** One statement as the administrator of the database, for seeding and counting. */
  run: (statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  cookieOf: (login: string) => Promise<string>
  stop: () => Promise<void>
}

/** A whole house as it is started for people, durable and listening on loopback, on a folder that is thrown away. */
export async function benchHouse(): Promise<BenchHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'huxue-bench-'))
  const database = await startDatabase({ url: process.env['DATABASE_URL'], dataFolder: folder })
  await migrate(database)
  const { pack, demo } = getPack(join(root, 'packs', 'qingshanhu-2017'))
  const app = database.as('huxue_app')
  const pool = openPool(app)
  const db = connect(pool)
  const { version } = await applyPack(db, pack, '测速')
  await openDistrict(db, pack, demo)
  const live = await openLive(db, app)
  const clock = standingClock(new Date(DEMO_START))
  const jobs = { add: addJob, stop: async () => undefined }
  const house = { db, pool, clock, files: folderStore(join(folder, 'files')), live, jobs, demo: true }
  const whoIs = sessionReader(house)
  const http = await httpServer(house, slices, whoIs)
  await uploadRoute(http, house, whoIs)
  liveRoute(http, house, whoIs)
  const address = await http.listen({ port: 0, host: '127.0.0.1' })
  const administrator = new Postgres(database.administration)
  await administrator.connect()
  return {
    house,
    http,
    address,
    district: pack.head.district.code,
    programme: version,
    app,
    run: async (statement, values) => (await administrator.query<Record<string, unknown>>(statement, values)).rows,
    async cookieOf(login) {
      const reply = await http.inject({ method: 'POST', url: '/api/demo/sign-in', payload: { login } })
      if (reply.cookies.length === 0) throw new Error(`${login}: ${reply.body}`)
      return reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    },
    async stop() {
      await live.stop()
      await http.close()
      await pool.end()
      await administrator.end()
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
