import { pino } from 'pino'
import { context } from '#foundation/server/context.ts'

/**
 * Structured lines on stdout. Levels: `error` means a person must act (none in a healthy system); `warn` something mended
 * itself; `info` one line per change; `debug` the rest. Every line names the request, the post and the verb.
 */
export const log = pino(
  {
    level: process.env['HUXUE_LOG'] ?? (process.env['NODE_ENV'] === 'test' ? 'error' : 'info'),
    base: null,
    mixin: () => {
      const { requestId, actor, verb } = context.getStore() ?? {}
      return { ...(requestId && { request: requestId }), ...(actor && { post: actor.post }), ...(verb && { verb }) }
    },
  },
  // Written beside the work, never in its way; what is still unwritten goes out when the process ends.
  pino.destination({ sync: false }),
)
