import { hurried, type NewCommand, type QueuedCommand } from '#foundation/offline/queue.ts'
import { sendAll } from '#foundation/offline/sender.ts'
import { alone } from '#foundation/offline/screens/alone.ts'
import { isReachable, post } from '#foundation/offline/screens/post.ts'
import { addCommand, forgetStale, queueStore, removeCommand } from '#foundation/offline/screens/queue-store.ts'
import { askToStay, findRoom, type Room } from '#foundation/offline/screens/room.ts'

/** What the screens know of the queue: always what the store says, never what they hope. */
export type Sync = {
  commands: readonly QueuedCommand[]
  /** Whether our server answered when it was last asked; `since` is when that changed. */
  reached: boolean
  since: number
  /** Commands wait for the person to sign in again. */
  signIn: boolean
  room: Room | undefined
}

const CHECK_MS = 20_000
let sync: Sync = { commands: [], reached: navigator.onLine, since: Date.now(), signIn: false, room: undefined }
let owner: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let busy = false
let once = false
const listeners = new Set<() => void>()
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('hx-queue') : undefined

export const getSync = (): Sync => sync
export const onSync = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function tell(change: Partial<Sync>): void {
  sync = { ...sync, ...change }
  for (const listener of listeners) listener()
}

/** What any request taught us about the network. */
export function noteReach(reached: boolean): void {
  if (reached !== sync.reached) tell({ reached, since: Date.now() })
}

const look = async (): Promise<void> => tell({ commands: await queueStore.all(), room: await findRoom() })

async function changed(): Promise<void> {
  await look()
  tabs?.postMessage('changed')
}

// The screens see each step as it is written down.
const watched = {
  ...queueStore,
  change: async (...given: Parameters<typeof queueStore.change>) => {
    await queueStore.change(...given)
    await changed()
  },
}

/** Sends what waits; afterwards sets the clock for the next try. Safe to call at any time, from any tab. */
export async function sendNow(hurry = false): Promise<void> {
  clearTimeout(timer)
  if (!owner) return
  if (hurry) for (const { id } of await queueStore.all()) await queueStore.change(id, hurried)
  once = true
  if (busy) return
  busy = true
  try {
    // What was given while the last round ended is not left until the next tick of the clock.
    while (once && owner) {
      once = false
      await alone(round(owner))
    }
  } finally {
    busy = false
  }
}

const round = (who: string) => async (): Promise<void> => {
  const { until, signIn, reached } = await sendAll({ store: watched, post, owner: who, now: Date.now })
  // A server in trouble is not a missing network: ask before saying so.
  if (reached !== null) noteReach(reached || (await isReachable()))
  tell({ signIn })
  if (until !== null) timer = setTimeout(() => void sendNow(), Math.max(1000, until - Date.now()))
}

/** Keeps a command on this phone and starts sending it. When this has resolved, closing the phone loses nothing. */
export async function give(command: NewCommand, photos: ReadonlyMap<string, Blob>): Promise<void> {
  await addCommand(command, photos)
  await changed()
  void askToStay()
  void sendNow()
}

export async function giveUp(id: string): Promise<void> {
  await removeCommand(id)
  await changed()
  void sendNow()
}

/** From now on this person's commands are sent; nobody's when null. */
export function sendFor(person: string | null): void {
  owner = person
  tell({ signIn: false })
  if (person) void sendNow(true)
}

const check = async (): Promise<void> => {
  if (document.visibilityState === 'hidden') return
  const before = sync.reached
  noteReach(await isReachable())
  if (!before && sync.reached) await sendNow(true)
}

/** Once, when the program starts. */
export function openPostOffice(): void {
  void forgetStale(Date.now()).then(look)
  tabs?.addEventListener('message', () => void look())
  window.addEventListener('online', () => void check())
  window.addEventListener('offline', () => noteReach(false))
  document.addEventListener('visibilitychange', () => void check())
  // Another tab may have been sending and was closed.
  setInterval(() => void (sync.reached ? sendNow() : check()), CHECK_MS)
  void check()
}
