import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '#foundation/actor.ts'
import { type BaseRefusal, baseWords } from '#foundation/base.words.ts'
import type { Endpoint } from '#foundation/endpoint.ts'
import { type Detail, Refused } from '#foundation/refused.ts'
import { context } from '#foundation/server/context.ts'
import { asActor, type Tx } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import { log } from '#foundation/server/log.ts'
import type { Ask, FileAnswer, Served, Verb } from '#foundation/server/verb.ts'

type Order = {
  house: House
  slice: Served
  name: string
  endpoint: Endpoint
  verb: Verb<Endpoint>
  actor: Actor | null
  sent: Record<string, unknown>
  request: FastifyRequest
  reply: FastifyReply
}

/** Before signing in, one asks at the door: only the policies named for the door answer. */
const atTheDoor: Actor = { district: '', person: '', post: '', role: 'door', unit: '', units: [], scope: 'units' }

/** Runs one verb in one transaction, once: a command already carried out answers as it did the first time. */
export async function carryOut(order: Order): Promise<unknown> {
  const { house, name, endpoint, request } = order
  const actor = order.actor ?? atTheDoor
  const commandId = endpoint.method === 'POST' && order.actor && !endpoint.secret ? commandOf(request) : null
  const observedAt = momentOf(request)
  const around = { requestId: request.id, actor, verb: name, origin: request.ip, ...(observedAt && { observedAt }) }
  const kept: Kept = {}
  return context.run(around, async () => {
    try {
      const answer = await asActor(house.db, actor, async (tx) => {
        const said = await order.verb(askOf(order, actor, tx, observedAt, kept) as Ask, order.sent as never)
        if (endpoint.file || kept.refusal) return said
        const json = JSON.stringify(z.encode(endpoint.output, said) ?? null)
        if (commandId) await remember(tx, actor, commandId, name, json)
        return json
      })
      if (kept.refusal) throw kept.refusal
      if (endpoint.method === 'POST') {
        if (order.actor) house.live.committed(actor.district)
        log.info('done')
      }
      return endpoint.file ? sendFile(order.reply, answer as FileAnswer) : sendJson(order.reply, answer as string)
    } catch (error) {
      const before = commandId && (await answeredBefore(house, actor, commandId, name))
      if (before) return sendJson(order.reply, JSON.stringify(before.answer))
      if (isTaken(error)) throw new Refused('command-taken', 409, baseWords['command-taken'])
      throw error
    }
  })
}

/** A refusal that waits until the transaction has committed. */
type Kept = { refusal?: Refused }

function askOf(order: Order, actor: Actor, tx: Tx, observedAt: Date | null, kept: Kept): Ask {
  const { house, slice, request, reply } = order
  const now = house.clock.now()
  const refused = (code: string, detail: Detail) =>
    new Refused(code, statusOf(code), sentence(slice, code, detail), detail)
  return {
    tx,
    actor,
    now,
    house,
    observedAt,
    refuse: (code: string, detail: Detail = {}) => {
      throw refused(code, detail)
    },
    refuseButKeep: (code: string, detail: Detail = {}) => {
      kept.refusal = refused(code, detail)
      return Promise.resolve(undefined as never)
    },
    again: (work) => asActor(house.db, actor, (next) => work({ tx: next, actor, now })),
    reply: {
      setCookie: (name, value, maxAge) =>
        void reply.setCookie(name, value, {
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          secure: request.protocol === 'https',
          maxAge,
        }),
      clearCookie: (name) => void reply.clearCookie(name, { path: '/' }),
    },
    request: {
      cookie: (name) => request.cookies[name],
      address: request.ip,
      agent: request.headers['user-agent'] ?? '',
    },
  }
}

/** By its code a refusal is a 404, a 401, a 403, or (what most are) a conflict with how things stand. */
const statusOf = (code: string): number =>
  code === 'bad-input'
    ? 400
    : code.endsWith('not-found')
      ? 404
      : code.startsWith('sign-in')
        ? 401
        : code.endsWith('not-yours')
          ? 403
          : 409

function sentence(slice: Served, code: string, detail: Detail): string {
  const words = slice.words[code] ?? baseWords[code as BaseRefusal]
  return typeof words === 'function' ? words(detail) : words
}

const commandOf = (request: FastifyRequest): string | null => {
  const given = z.uuid().safeParse(request.headers['x-command-id'])
  return given.success ? given.data : null
}

const momentOf = (request: FastifyRequest): Date | null => {
  const given = z.iso.datetime({ offset: true }).safeParse(request.headers['x-observed-at'])
  return given.success ? new Date(given.data) : null
}

async function remember(tx: Tx, actor: Actor, id: string, endpoint: string, json: string): Promise<void> {
  const row = { district: actor.district, id, person: actor.person, endpoint, answer: sql`${json}::jsonb` }
  await tx.insertInto('command').values(row).execute()
}

/** The id of a command is in use, and not by this person for this. */
const isTaken = (error: unknown): boolean => (error as { constraint?: string }).constraint === 'command_pkey'

/** After a failure: was this very command carried out earlier? Then its first answer stands. */
const answeredBefore = (house: House, actor: Actor, id: string, endpoint: string) =>
  asActor(house.db, actor, (tx) =>
    tx
      .selectFrom('command')
      .select('answer')
      .where('district', '=', actor.district)
      .where('id', '=', id)
      .where('endpoint', '=', endpoint)
      .executeTakeFirst(),
  )

// Encoded once, for the answer and for the command that remembers it.
const sendJson = (reply: FastifyReply, json: string): FastifyReply =>
  reply.type('application/json; charset=utf-8').serializer(String).send(json)

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  const shown = file.inline ? 'inline' : 'attachment'
  void reply
    .header('content-type', file.type)
    .header('content-disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', file.cache ? 'private, max-age=31536000, immutable' : 'no-store')
    .header('x-content-type-options', 'nosniff')
  if (file.bytes !== undefined) void reply.header('content-length', file.bytes)
  return reply.send(file.body)
}
