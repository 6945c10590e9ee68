import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { DEMO_START, standingClock } from '#foundation/clock.ts'
import { type Client, client, type Message, type Reply } from '#foundation/client.ts'
import type { Contract } from '#foundation/endpoint.ts'
import { uploadRoute } from '#foundation/file/server/upload.ts'
import type { DatabaseServer } from '#foundation/postgres/database-server.ts'
import { connect, openPool } from '#foundation/server/database.ts'
import { folderStore } from '#foundation/server/files.ts'
import type { House } from '#foundation/server/house.ts'
import { addJob } from '#foundation/server/jobs.ts'
import { openLive } from '#foundation/server/live.ts'
import { httpServer, type WhoIs } from '#foundation/server/serve.ts'
import type { Served } from '#foundation/server/verb.ts'
import { testDatabase } from '#foundation/test/database.ts'

/** A browser for tests: keeps its cookies, asks any contract, and uploads. */
export type Visitor = {
  ask: <C extends Contract>(contract: C) => Client<C>
  send: (message: Message) => Promise<Reply>
  upload: (name: string, content: Buffer | string) => Promise<{ id: string }>
  cookies: Map<string, string>
}
export type TestHouse = {
  house: House & { clock: ReturnType<typeof standingClock> }
  http: FastifyInstance
  database: DatabaseServer
  visitor: () => Visitor
}

/** A whole house on a database of its own: real PostgreSQL, real files, real live events, HTTP without a port. */
export async function testHouse(
  slices: readonly Served[],
  whoIsOf: (house: House) => WhoIs,
  { demo = true } = {},
): Promise<TestHouse> {
  process.env['HUXUE_KEY'] ??= Buffer.alloc(32, 7).toString('base64')
  const database = await testDatabase()
  const pool = openPool({ ...database.as('huxue_app'), max: 6 })
  const folder = mkdtempSync(join(tmpdir(), 'huxue-files-'))
  const db = connect(pool)
  const live = await openLive(db, database.as('huxue_app'))
  const jobs = { add: addJob, stop: async () => undefined }
  const house = { db, pool, clock: standingClock(new Date(DEMO_START)), files: folderStore(folder), live, jobs, demo }
  const whoIs = whoIsOf(house)
  const http = await httpServer(house, slices, whoIs)
  await uploadRoute(http, house, whoIs)
  afterAll(async () => {
    await http.close()
    await live.stop()
    await pool.end()
    rmSync(folder, { recursive: true, force: true })
  })
  return { house, http, database, visitor: () => visitorOf(http) }
}

function visitorOf(http: FastifyInstance): Visitor {
  const cookies = new Map<string, string>()
  const withCookies = (headers: Record<string, string>) => ({
    ...headers,
    ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
  })
  const keep = (set: readonly { name: string; value: string }[]) => {
    for (const { name, value } of set)
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
  }
  const send = async ({ method, path, headers, body }: Message): Promise<Reply> => {
    const reply = await http.inject({
      method: method as 'GET',
      url: path,
      headers: withCookies(headers),
      ...(body !== undefined && { payload: body }),
    })
    keep(reply.cookies)
    return { status: reply.statusCode, json: () => Promise.resolve(reply.json<unknown>()) }
  }
  const upload = async (name: string, content: Buffer | string) => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name)
    const packed = new Response(form)
    const payload = Buffer.from(await packed.arrayBuffer())
    const headers = withCookies({ 'content-type': packed.headers.get('content-type') ?? '' })
    const reply = await http.inject({ method: 'POST', url: '/api/files', headers, payload })
    if (reply.statusCode !== 200) throw new Error(reply.body)
    return reply.json<{ id: string }>()
  }
  return { ask: (contract) => client(contract, send), send, upload, cookies }
}
