import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#foundation/actor.ts'
import { type BaseRefusal, baseWords } from '#foundation/base.words.ts'
import type { Endpoint } from '#foundation/endpoint.ts'
import { type Detail, Refused } from '#foundation/refused.ts'
import { context } from '#foundation/server/context.ts'
import { answeredBefore, type Conclusion, conclude, isTaken, remember } from '#foundation/server/command.ts'
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
  const id = endpoint.method === 'POST' && order.actor && !endpoint.secret ? commandOf(request) : null
  const command = id ? { id, endpoint: name } : null
  const observedAt = momentOf(request)
  const around = { requestId: request.id, actor, verb: name, origin: request.ip, ...(observedAt && { observedAt }) }
  const kept: Kept = {}
  return context.run(around, async () => {
    try {
      const answer = await asActor(house.db, actor, async (tx): Promise<Answered> => {
        const said = await order.verb(askOf(order, actor, tx, observedAt, kept) as Ask, order.sent as never)
        if (endpoint.file) return { file: said as FileAnswer }
        if (kept.refusal) return {}
        if (kept.conclusion) {
          const known = encoded(asFarAsKnown(endpoint.output), kept.conclusion.known)
          return { heard: conclude(tx, actor, command, known, kept.conclusion) }
        }
        const json = encoded(endpoint.output, said)
        if (command) remember(tx, actor, command, json)
        return { json }
      })
      if (kept.refusal) throw kept.refusal
      const json = answer.json ?? (await answer.heard)?.rows[0]?.json ?? ''
      if (endpoint.method === 'POST') {
        if (order.actor) house.live.committed(actor.district)
        log.info('done')
      }
      return answer.file ? sendFile(order.reply, answer.file) : sendJson(order.reply, json)
    } catch (error) {
      const before = command && (await answeredBefore(house.db, actor, command))
      if (before) return sendJson(order.reply, JSON.stringify(before.answer))
      if (isTaken(error)) throw new Refused('command-taken', 409, baseWords['command-taken'])
      throw error
    }
  })
}

type Answered = { file?: FileAnswer; json?: string; heard?: ReturnType<typeof conclude> }

const encoded = (output: z.ZodType, said: unknown) => JSON.stringify(z.encode(output, said) ?? null)

const partials = new WeakMap<z.ZodType, z.ZodType>()
function asFarAsKnown(output: z.ZodType): z.ZodType {
  if (!(output instanceof z.ZodObject)) throw new Error('only an answer of named parts can be completed')
  const partial = partials.get(output) ?? output.partial()
  partials.set(output, partial)
  return partial
}

/** A refusal that waits until the transaction has committed, or the last statement that goes out with the commit. */
type Kept = { refusal?: Refused; conclusion?: Conclusion }

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
    conclude: (known, statements) => {
      kept.conclusion = { known, statements: statements as unknown as Conclusion['statements'] }
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
