import { useSyncExternalStore } from 'react'
import type { QueuedCommand } from '#foundation/offline/queue.ts'
import { getSync } from '#foundation/offline/screens/post-office.ts'
import { findKept, forget, forgetAll, keep } from '#foundation/offline/screens/queue-store.ts'
import { ask } from '#foundation/ui/ask.ts'
import type { z } from 'zod'
import { proofContract } from '#duties/proof/proof.contract.ts'
import type { GivenHere } from '#duties/proof/phone-day.ts'
import type { DutyMemo } from '#duties/proof/screens/field/duty-draft.ts'

/** What the server last said is to be done, and which of our own commands it had counted by then. */
export type Day = { said: Today; counted: readonly string[] }
type Today = z.output<typeof proofContract.today.output>

const server = ask(proofContract)
const keyOf = (person: string) => `duty-day:${person}`
let shown: { person: string; day: Day | undefined } | undefined
const listeners = new Set<() => void>()

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
function show(person: string, day: Day | undefined): void {
  shown = { person, day }
  for (const listener of listeners) listener()
}

export const useDay = (person: string): Day | undefined => {
  const now = useSyncExternalStore(listen, () => shown)
  return now?.person === person ? now.day : undefined
}

/** First what the phone kept, at once; then what the server says, when it answers. */
export async function openDay(person: string): Promise<void> {
  if (shown?.person !== person) show(person, await findKept<Day>(keyOf(person)).catch(() => undefined))
  const counted = received(person)
  // Without a network nothing changes: the list of before is still the best there is.
  const said = await server.today({}).catch(() => undefined)
  if (!said) return
  await keep(keyOf(person), { said, counted }).catch(() => undefined)
  show(person, { said, counted })
}

/** The phone goes to the next person: their list, and whatever was begun and not given. */
export async function forgetDay(person: string): Promise<void> {
  shown = undefined
  await Promise.all([forget(keyOf(person)), forgetAll(`duty-draft:${person}:`)])
}

const isGiven = ({ endpoint }: QueuedCommand) => endpoint === 'giveProof'
const received = (person: string): string[] =>
  getSync()
    .commands.filter((each) => each.owner === person && isGiven(each) && each.state === 'received')
    .map(({ id }) => id)

/** What this person gave on this phone and the server had not counted when it spoke. */
export const givenHere = (commands: readonly QueuedCommand[], person: string, day: Day): GivenHere[] =>
  commands
    .filter((each) => each.owner === person && isGiven(each) && !day.counted.includes(each.id))
    .map(({ memo, observedAt, state }) => {
      const { item, outcome, corrects } = memo as DutyMemo
      return { item: item.id, outcome, corrects: corrects !== null, observedAt: new Date(observedAt), state }
    })
