import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '#foundation/actor.ts'
import { baseWords } from '#foundation/base.words.ts'
import { type Endpoint, pathNames } from '#foundation/endpoint.ts'
import { inputWords } from '#foundation/input.words.ts'
import { Refused } from '#foundation/refused.ts'
import { carryOut } from '#foundation/server/carry-out.ts'
import type { House } from '#foundation/server/house.ts'
import { log } from '#foundation/server/log.ts'
import type { Served } from '#foundation/server/verb.ts'

export type WhoIs = (request: FastifyRequest) => Promise<Actor | null>

// What Zod says about a field is read by the person who filled it in.
z.config({ ...z.locales.zhCN(), customError: inputWords })

const refusalSchema = z
  .object({ code: z.string(), message: z.string(), detail: z.record(z.string(), z.unknown()).optional() })
  .meta({ id: 'Refusal' })

/** The whole HTTP side: every slice's endpoints, their description at /openapi.json and /docs, health and errors. */
export async function httpServer(house: House, slices: readonly Served[], whoIs: WhoIs): Promise<FastifyInstance> {
  const http = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: 2_000_000,
    forceCloseConnections: true,
    trustProxy: 'loopback',
  })
  http.setValidatorCompiler(validatorCompiler)
  http.setSerializerCompiler(serializerCompiler)
  http.setErrorHandler(tellWhatWentWrong)
  await http.register(cookie)
  await http.register(compress, { threshold: 4096 })
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '护学 接口', version: '1', description: '每个接口列出它可能拒绝的原因代码。' },
    },
    transform: jsonSchemaTransform,
  })
  await http.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'none' } })
  http.get('/openapi.json', { schema: { hide: true } }, () => http.swagger())
  http.get('/healthz', { schema: { hide: true } }, () => ({ ok: true }))
  http.get('/readyz', { schema: { hide: true } }, () => ready(house))
  http.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id))
  for (const slice of slices)
    for (const [name, endpoint] of Object.entries(slice.contract)) route(http, house, slice, name, endpoint, whoIs)
  return http
}

function route(
  http: FastifyInstance,
  house: House,
  slice: Served,
  name: string,
  endpoint: Endpoint,
  whoIs: WhoIs,
): void {
  const names = pathNames(endpoint.path)
  const inPath = Object.fromEntries(names.map((key) => [key, true as const])) as Record<string, true> &
    Record<number, never>
  const rest = names.length > 0 ? endpoint.input.omit(inPath) : endpoint.input
  const verb = slice.verbs[name]
  if (!verb) throw new Error(`${name} is promised but has no verb`)
  http.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: {
      operationId: name,
      summary: endpoint.summary,
      tags: [endpoint.path.split('/')[2] ?? ''],
      description: endpoint.refusals.length > 0 ? `可能拒绝：${endpoint.refusals.join('、')}` : '',
      ...(names.length > 0 && { params: endpoint.input.pick(inPath) }),
      ...(Object.keys(rest.shape).length > 0 && { [endpoint.method === 'GET' ? 'querystring' : 'body']: rest }),
      ...(!endpoint.file && { response: { 200: endpoint.output, 400: refusalSchema, 409: refusalSchema } }),
    },
    handler: async (request, reply) => {
      const actor = await whoIs(request)
      if (!actor && endpoint.access === 'signed-in')
        throw new Refused('sign-in-needed', 401, baseWords['sign-in-needed'])
      const sent = {
        ...(request.params as object),
        ...(request.query as object),
        ...(request.body as object | undefined),
      }
      return carryOut({ house, slice, name, endpoint, verb, actor, sent, request, reply })
    },
  })
}

async function ready(house: House) {
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(house.db)
  return { ok: rows.length === 1 }
}

function tellWhatWentWrong(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Refused)
    return reply.status(error.status).send({ code: error.code, message: error.message, detail: error.detail })
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(({ instancePath, message }) => ({
      path: instancePath.slice(1).replaceAll('/', '.'),
      message,
    }))
    return reply.status(400).send({ code: 'bad-input', message: baseWords['bad-input'], detail: { issues } })
  }
  if (error.statusCode === 413) return reply.status(413).send({ code: 'too-large', message: baseWords['too-large'] })
  if (error.statusCode && error.statusCode < 500)
    return reply.status(error.statusCode).send({ code: 'bad-input', message: baseWords['bad-input'] })
  log.error({ err: error, request: request.id, url: request.routeOptions.url }, 'unexpected')
  return reply
    .status(500)
    .send({ code: 'unexpected', message: `${baseWords.unexpected}（编号 ${request.id.slice(0, 8)}）` })
}
