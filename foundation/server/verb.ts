import type { Readable } from 'node:stream'
import type { QueryCreator } from 'kysely'
import type { z } from 'zod'
import type { Tables } from '#database/tables.ts'
import type { BaseRefusal } from '#foundation/base.words.ts'
import type { Contract, Endpoint, Input, RefusalOf, RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'

/** Everything a verb is given: who asks, the open transaction, the time, and the way to say no. */
export type Ask<E extends Endpoint = Endpoint> = Asking & {
  house: House
  /** When the person saw it, if the command was made earlier than it arrived. */
  observedAt: Date | null
  /** Says no with a code the endpoint lists; the transaction is rolled back. */
  refuse: (code: RefusalOf<E> | BaseRefusal, detail?: Detail) => never
  /** Says no, but what was written stays: a wrong password counts. Must be the last word of the verb: `return refuseButKeep(…)`. */
  refuseButKeep: (code: RefusalOf<E> | BaseRefusal, detail?: Detail) => Promise<never>
  /**
   * Answers with what is known now and with what only the last statement can tell, such as a number that is waited for in a
   * line. The statement, called `last`, goes out together with the commit: nobody waits until we have heard it.
   * Must be the last word of the verb: `return conclude(…)`.
   */
  conclude: <Told extends object>(
    known: Omit<Answer<E>, keyof Told>,
    statements: QueryCreator<Tables & { last: Told }>,
  ) => Promise<Answer<E>>
  /** Works in a new transaction as the same person: for streams that outlive the verb. */
  again: <T>(work: (asking: Asking) => Promise<T>) => Promise<T>
  /** For signing in and out: sets or clears a cookie, and names the address the request came from. */
  reply: { setCookie: (name: string, value: string, maxAge: number) => void; clearCookie: (name: string) => void }
  request: { cookie: (name: string) => string | undefined; address: string; agent: string }
}

/** An ask without its ways to say no: what helpers below a verb need, whatever endpoint it is. */
export type Working = Omit<Ask, 'refuse' | 'refuseButKeep' | 'conclude'>

/** A file as an answer: streamed, never held in memory whole. */
export type FileAnswer = {
  name: string
  type: string
  body: Readable | Buffer
  bytes?: number
  cache?: boolean
  inline?: boolean
}

export type Answer<E extends Endpoint> = E extends { file: true } ? FileAnswer : z.output<E['output']>
export type Verb<E extends Endpoint> = (ask: Ask<E>, input: Input<E>) => Promise<Answer<E>>
export type Verbs<C extends Contract> = { [K in keyof C]: Verb<C[K]> }
export type Words<R extends string> = Record<R, string | ((detail: Detail) => string)>
export type Served = { contract: Contract; words: Words<string>; verbs: Record<string, Verb<Endpoint>> }

/** Pairs a contract with its verbs and its words; a promise without a verb, or a refusal without words, does not compile. */
export const serve = <C extends Contract>(contract: C, words: Words<RefusalsOf<C>>, verbs: Verbs<C>): Served => ({
  contract,
  words: words as Words<string>,
  verbs: verbs as unknown as Record<string, Verb<Endpoint>>,
})
