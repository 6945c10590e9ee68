import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const DIST = join(import.meta.dirname, '../../dist')

/** The admin pages at `/`, the field app at `/field/`: any address that is not a file opens the app, which finds its own way. */
export async function webPages(http: FastifyInstance): Promise<void> {
  const programs = [
    { name: 'field', prefix: '/field/' },
    { name: 'admin', prefix: '/' },
  ].filter(({ name }) => existsSync(join(DIST, name, 'index.html')))
  const page = async (reply: FastifyReply, name: string) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await readFile(join(DIST, name, 'index.html')))
  for (const { name, prefix } of programs) {
    http.get(prefix, { schema: { hide: true } }, (_, reply) => page(reply, name))
    await http.register(fastifyStatic, {
      root: join(DIST, name),
      prefix,
      decorateReply: false,
      index: false,
      setHeaders: (response, path) => {
        // Built files carry a hash in their names and never change; pages and the service worker do.
        void response.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  }
  http.setNotFoundHandler(async (request, reply) => {
    // A missing script must be missing: a page in its place would only confuse the browser.
    const wantsPage = request.method === 'GET' && !/^\/api\/|\/assets\//.test(request.url)
    const program = programs.find(({ prefix }) => request.url.startsWith(prefix) || `${request.url}/` === prefix)
    if (!wantsPage || !program) return reply.status(404).send({ code: 'not-found', message: '没有这个地址' })
    return page(reply, program.name)
  })
}
