import { client, type Client, type Message, type Reply } from '#foundation/client.ts'
import type { Contract } from '#foundation/endpoint.ts'
import { Refused } from '#foundation/refused.ts'

const HAND_AWAY_MS = 60_000
let touched = Date.now()
for (const touch of ['pointerdown', 'keydown', 'wheel'] as const)
  addEventListener(touch, () => (touched = Date.now()), { passive: true })

/** What a page asks for by itself is said to be so: it must not keep the session of an empty desk alive. */
const byItself = (): Record<string, string> => (Date.now() - touched > HAND_AWAY_MS ? { 'x-background': '1' } : {})

/** The browser's way to the server. No answer at all is a refusal too, with a sentence a person can use. */
async function send({ method, path, headers, body }: Message): Promise<Reply> {
  const reply = await fetch(path, {
    method,
    headers: { ...headers, ...byItself() },
    body: body ?? null,
    credentials: 'same-origin',
  }).catch(() => {
    throw new Refused('no-connection', 503, '连不上服务器，您填的内容还在，请稍后再试')
  })
  return { status: reply.status, json: () => reply.json().catch(() => ({})) }
}

/** A slice's contract as functions to call from its screens. */
export const ask = <C extends Contract>(contract: C): Client<C> => client(contract, send)
