import { fastify } from 'fastify'
import cookie from '@fastify/cookie'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { liveRoute } from '#apps/server/live-route.ts'
import { type Live, openLive } from '#foundation/server/live.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { sessionReader } from '#registry/sign-in/server/who-is.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'

let it: HazardHouse
let live: Live
let address: string
const http = fastify()
beforeAll(async () => {
  it = await hazardHouse()
  live = await openLive(it.house.db, it.database.as('huxue_app'), 100)
  await http.register(cookie)
  liveRoute(http, { ...it.house, live }, sessionReader(it.house))
  address = await http.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await live.stop()
  await http.close()
})

type Watching = { subjects: () => string[]; lastId: () => string; ended: Promise<void>; leave: () => void }

/** Watches as somebody, over a real connection. */
async function watch(login: string, lastEventId?: string): Promise<Watching> {
  const visitor = await it.as(login)
  const leaving = new AbortController()
  const reply = await fetch(`${address}/api/live`, {
    signal: leaving.signal,
    headers: {
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(lastEventId && { 'last-event-id': lastEventId }),
    },
  })
  expect(reply.status).toBe(200)
  let said = ''
  const ended = (async () => {
    const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) said += part.value
  })().catch(() => undefined)
  const all = (pattern: RegExp) => [...said.matchAll(pattern)].map((found) => found[1] ?? '')
  return {
    subjects: () => all(/"subject":"([^"]+)"/g),
    lastId: () => all(/^id: (.+)$/gm).at(-1) ?? '',
    ended,
    leave: () => leaving.abort(),
  }
}

const committed = async () => {
  live.committed(it.district)
  await new Promise((done) => setTimeout(done, 300))
}

describe('live events', () => {
  test('reach those who may see, and nobody else', async () => {
    const own = await watch('s03-safety')
    const office = await watch('office-staff')
    const other = await watch('s04-safety')
    const administrator = await watch('system-admin')
    const { id } = await it.report('s03-guard')
    await committed()
    expect(own.subjects().filter((each) => each === id)).toHaveLength(1)
    expect(office.subjects()).toContain(id)
    expect(other.subjects()).not.toContain(id)
    expect(administrator.subjects()).not.toContain(id)
    for (const each of [own, office, other, administrator]) each.leave()
  })

  test('what was missed comes after the last event id, once and in order', async () => {
    const before = await watch('office-staff')
    await it.report('s03-guard')
    await committed()
    const from = before.lastId()
    before.leave()
    const missed = [await it.report('s03-guard'), await it.report('s03-guard')].map(({ id }) => id)
    const again = await watch('office-staff', from)
    await committed()
    expect(again.subjects().filter((id) => missed.includes(id))).toEqual(missed)
    again.leave()
  })

  test('end with the session they were opened with', async () => {
    const watching = await watch('s03-head')
    await (await it.as('s03-head')).ask(signInContract).signOut({})
    // Within a heartbeat; without the end this would run into the time-out.
    await watching.ended
  })

  test('nobody watches without signing in', async () => {
    expect((await fetch(`${address}/api/live`)).status).toBe(401)
  })
})
