import { client, type Client, type Message, type Reply } from '#foundation/client.ts'
import type { Contract } from '#foundation/endpoint.ts'
import { Refused } from '#foundation/refused.ts'

/** The browser's way to the server. No answer at all is a refusal too, with a sentence a person can use. */
async function send({ method, path, headers, body }: Message): Promise<Reply> {
  const reply = await fetch(path, { method, headers, body: body ?? null, credentials: 'same-origin' }).catch(() => {
    throw new Refused('no-connection', 503, '连不上服务器，您填的内容还在，请稍后再试')
  })
  return { status: reply.status, json: () => reply.json().catch(() => ({})) }
}

/** A slice's contract as functions to call from its screens. */
export const ask = <C extends Contract>(contract: C): Client<C> => client(contract, send)
