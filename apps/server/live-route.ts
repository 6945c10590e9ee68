import type { FastifyInstance } from 'fastify'
import { baseWords } from '#foundation/base.words.ts'
import { Refused } from '#foundation/refused.ts'
import type { House } from '#foundation/server/house.ts'
import type { WhoIs } from '#foundation/server/serve.ts'

/** `GET /api/live`: what happens to what one may see, as it happens. Resumes after `Last-Event-ID`. */
export function liveRoute(http: FastifyInstance, house: House, whoIs: WhoIs): void {
  http.get('/api/live', { schema: { hide: true } }, async (request, reply) => {
    const actor = await whoIs(request)
    if (!actor) throw new Refused('sign-in-needed', 401, baseWords['sign-in-needed'])
    // A stream must not outlive the session it was opened with.
    await house.live.watch(actor, request, reply, async () => (await whoIs(request).catch(() => null)) !== null)
  })
}
