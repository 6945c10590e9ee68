import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor } from '#foundation/actor.ts'

/** What every line of work below a request may need to know about it: for logs and for facts. */
export type Context = { requestId?: string; actor?: Actor; verb?: string; origin?: string; observedAt?: Date }

export const context = new AsyncLocalStorage<Context>()
