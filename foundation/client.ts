import type { z } from 'zod'
import { type Contract, type Endpoint, type Output } from '#foundation/endpoint.ts'
import { type Detail, Refused } from '#foundation/refused.ts'

/** Sent with a command so that sending it twice is harmless and late entry is marked. */
export type CommandMark = { commandId?: string; observedAt?: string }

export type Client<C extends Contract> = {
  [K in keyof C]: (input: z.input<C[K]['input']>, mark?: CommandMark) => Promise<Output<C[K]>>
}

export type Message = { method: string; path: string; headers: Record<string, string>; body?: string }
export type Reply = { status: number; json: () => Promise<unknown> }

/** An endpoint and its input as a plain message, ready for any transport. */
export function messageOf(endpoint: Endpoint, input: Record<string, unknown>, mark: CommandMark = {}): Message {
  const rest = { ...input }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  const headers: Record<string, string> = {
    ...(mark.commandId && { 'x-command-id': mark.commandId }),
    ...(mark.observedAt && { 'x-observed-at': mark.observedAt }),
  }
  if (endpoint.method === 'POST')
    return {
      method: 'POST',
      path,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(rest),
    }
  const query = queryOf(rest)
  return { method: 'GET', path: query ? `${path}?${query}` : path, headers }
}

/** Query strings carry only what was given; a list is repeated. */
export const queryOf = (input: Record<string, unknown>): string =>
  Object.entries(input)
    .flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map((one: unknown) => [key, one] as const))
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
    .join('&')

/** A typed client for a contract. Throws `Refused` with the server's code and sentence when the answer is not a success. */
export function client<C extends Contract>(contract: C, send: (message: Message) => Promise<Reply>): Client<C> {
  const call = async (endpoint: Endpoint, input: Record<string, unknown>, mark?: CommandMark) => {
    const reply = await send(messageOf(endpoint, input, mark))
    const answer = await reply.json()
    if (reply.status >= 400) {
      const said = answer as { code?: string; message?: string; detail?: Detail }
      throw new Refused(
        said.code ?? 'unexpected',
        reply.status,
        said.message ?? '没有办成，请再试一次',
        said.detail ?? {},
      )
    }
    return endpoint.output.parse(answer)
  }
  const entries = Object.entries(contract).map(
    ([name, endpoint]) =>
      [name, (input: Record<string, unknown>, mark?: CommandMark) => call(endpoint, input, mark)] as const,
  )
  return Object.fromEntries(entries) as unknown as Client<C>
}
