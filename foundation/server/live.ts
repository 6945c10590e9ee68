import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Selectable, sql } from 'kysely'
import pg from 'pg'
import { type Actor, systemActor } from '#foundation/actor.ts'
import { asActor, type Database, type Tx } from '#foundation/server/database.ts'
import { log } from '#foundation/server/log.ts'

/** A fact as watchers get it: enough to know what to look at again, nothing that needs its own permission. */
type LiveFact = { event: string; kind: string; subject: string; at: Date; audience: string[]; opened_by: string | null }
type Watcher = { actor: Actor; reply: FastifyReply; still: () => Promise<boolean> }
type Cursor = { xact: string; position: number }
type District = { watchers: Set<Watcher>; cursor: Cursor | null; pumping: boolean; again: boolean }

const PAGE = 500
/** A watcher that reads slower than this is let go; it comes back with its last event id and misses nothing. */
const MOST_BUFFERED_BYTES = 1_000_000
const CHANNEL = 'huxue_facts'
/** This process pumps at once; the others hear once for all that was committed meanwhile. */
const TELL_OTHERS_MS = 25

export type Live = {
  /** Called after a commit: watchers hear of it at once, other processes within milliseconds. */
  committed: (district: string) => void
  onCommitted: (listener: (district: string) => void) => void
  /** `still` says whether the watcher may go on watching; asked with every heartbeat. */
  watch: (actor: Actor, request: FastifyRequest, reply: FastifyReply, still: () => Promise<boolean>) => Promise<void>
  stop: () => Promise<void>
}

/** Only facts up to the oldest transaction still running are read, so that none committed later is stepped over. */
export const factsAfter = (tx: Tx, district: string, after: Cursor, limit = PAGE) =>
  tx
    .selectFrom('fact')
    .innerJoin('subject', (on) =>
      on.onRef('subject.district', '=', 'fact.district').onRef('subject.id', '=', 'fact.subject'),
    )
    .selectAll('fact')
    .select(['subject.audience', 'subject.opened_by', 'subject.kind as subject_kind'])
    .where('fact.district', '=', district)
    .where(sql<boolean>`(fact.xact, fact.position) > (${after.xact}::xid8, ${after.position}::bigint)`)
    .where(sql<boolean>`fact.xact < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('fact.xact')
    .orderBy('fact.position')
    .limit(limit)

/** Where the stream stands now: everything before is the past. */
const here = async (tx: Tx): Promise<Cursor> => {
  const { rows } = await sql<{ xact: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xact`.execute(tx)
  return { xact: rows[0]?.xact ?? '0', position: 0 }
}

export const maySee = (actor: Actor, fact: Pick<LiveFact, 'audience' | 'opened_by'>): boolean =>
  actor.scope === 'district' ||
  fact.opened_by === actor.person ||
  fact.audience.some((unit) => actor.units.includes(unit))

export async function openLive(db: Database, listenWith: pg.ClientConfig, heartbeatMs = 15_000): Promise<Live> {
  const districts = new Map<string, District>()
  const listeners: ((district: string) => void)[] = []
  let telling: Set<string> | null = null
  let stopped = false

  const districtOf = (code: string): District => {
    const known = districts.get(code) ?? { watchers: new Set(), cursor: null, pumping: false, again: false }
    districts.set(code, known)
    return known
  }

  async function pump(code: string): Promise<void> {
    const district = districtOf(code)
    if (district.watchers.size === 0 || stopped) return
    if (district.pumping) return void (district.again = true)
    district.pumping = true
    try {
      const after = district.cursor
      if (after) {
        const facts = await asActor(db, systemActor(code), (tx) => factsAfter(tx, code, after).execute())
        for (const fact of facts) spread(district, fact)
        district.again ||= facts.length === PAGE
      }
    } finally {
      district.pumping = false
    }
    if (district.again) {
      district.again = false
      await pump(code)
    }
  }

  function spread(
    district: District,
    fact: Selectable<{ xact: string; position: number }> & Omit<LiveFact, 'event'>,
  ): void {
    district.cursor = { xact: fact.xact, position: fact.position }
    const line = eventOf(fact)
    for (const watcher of district.watchers) {
      if (!maySee(watcher.actor, fact)) continue
      if (watcher.reply.raw.writableLength > MOST_BUFFERED_BYTES) watcher.reply.raw.destroy()
      else watcher.reply.raw.write(line)
    }
  }

  const heard = (code: string) => {
    for (const listener of listeners) listener(code)
    pump(code).catch((error: unknown) => log.warn({ err: error }, 'live pump'))
  }

  const listening = await listen(listenWith, (code) => heard(code))
  const polling = setInterval(() => districts.forEach((_, code) => heard(code)), 2000)
  const beat = async ({ reply, still }: Watcher) => void ((await still()) ? reply.raw.write(':\n\n') : reply.raw.end())
  const beating = setInterval(
    () => districts.forEach(({ watchers }) => watchers.forEach((watcher) => void beat(watcher))),
    heartbeatMs,
  )

  return {
    committed(code) {
      // NOTIFY inside the transaction would make commits queue behind one lock, so it is sent after, and once for many.
      if (telling) return void telling.add(code)
      const told = (telling = new Set([code]))
      setTimeout(() => {
        telling = null
        for (const each of told) {
          heard(each)
          listening.tell(each)
        }
      }, 3)
    },
    onCommitted: (listener) => void listeners.push(listener),
    async watch(actor, request, reply, still) {
      const district = districtOf(actor.district)
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive',
        'x-accel-buffering': 'no',
      })
      reply.raw.write('retry: 2000\n\n')
      const watcher = { actor, reply, still }
      await asActor(db, systemActor(actor.district), async (tx) => {
        const now = await here(tx)
        district.cursor ??= now
        await catchUp(tx, watcher, request.headers['last-event-id'], district.cursor)
      })
      district.watchers.add(watcher)
      reply.raw.on('close', () => {
        district.watchers.delete(watcher)
        if (district.watchers.size === 0) district.cursor = null
      })
      await pump(actor.district)
    },
    async stop() {
      stopped = true
      clearInterval(polling)
      clearInterval(beating)
      for (const { watchers } of districts.values()) for (const { reply } of watchers) reply.raw.end()
      await listening.stop()
    },
  }
}

const eventOf = (fact: Omit<LiveFact, 'event'> & Cursor): string =>
  `id: ${fact.xact}-${fact.position}\nevent: fact\ndata: ${JSON.stringify({ kind: fact.kind, subject: fact.subject, at: fact.at })}\n\n`

/** Sends what was missed since the last event seen; when that is too much, says so and the screen fetches anew. */
async function catchUp(tx: Tx, { actor, reply }: Watcher, lastEventId: unknown, until: Cursor): Promise<void> {
  const [, xact, position] = /^(\d+)-(\d+)$/.exec(String(lastEventId)) ?? []
  if (!xact || !position) return
  const missed = await factsAfter(tx, actor.district, { xact, position: Number(position) }, PAGE + 1).execute()
  if (missed.length > PAGE) return void reply.raw.write('event: reset\ndata: {}\n\n')
  const before = missed.filter(
    (fact) => BigInt(fact.xact) < BigInt(until.xact) || (fact.xact === until.xact && fact.position <= until.position),
  )
  for (const fact of before) if (maySee(actor, fact)) reply.raw.write(eventOf(fact))
}

/** A connection of its own that listens, and comes back when it is lost. */
async function listen(config: pg.ClientConfig, hear: (district: string) => void) {
  let client: pg.Client | null = null
  let stopped = false
  let telling: Promise<unknown> = Promise.resolve()
  const waiting = new Set<string>()
  const open = async (): Promise<void> => {
    const next = new pg.Client({ ...config, application_name: 'huxue-live' })
    next.on('notification', ({ payload }) => payload && hear(payload))
    next.on('error', () => {
      client = null
      comeBack()
    })
    await next.connect()
    await next.query(`listen ${CHANNEL}`)
    client = next
  }
  const comeBack = () => {
    if (stopped) return
    setTimeout(() => void open().catch(() => (log.warn('live connection is away'), comeBack())), 1000)
  }
  const send = (district: string) => {
    waiting.delete(district)
    telling = telling.then(() => client?.query('select pg_notify($1, $2)', [CHANNEL, district])).catch(() => undefined)
    return telling
  }
  await open()
  return {
    /** One after the other: a connection does one thing at a time. */
    tell: (district: string) => {
      if (waiting.has(district)) return
      waiting.add(district)
      setTimeout(() => void send(district), TELL_OTHERS_MS)
    },
    stop: async () => {
      stopped = true
      await telling
      await client?.end()
    },
  }
}
