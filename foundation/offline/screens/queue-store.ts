import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { isStale, type NewCommand, queued, type QueuedCommand } from '#foundation/offline/queue.ts'
import type { QueueStore } from '#foundation/offline/sender.ts'

interface Shelves extends DBSchema {
  commands: { key: string; value: QueuedCommand }
  /** Photos stay until the server has the command they belong to. */
  blobs: { key: string; value: Blob }
  /** What has been begun and not yet given, and what was last heard from the server. */
  kept: { key: string; value: unknown }
}

let opening: Promise<IDBPDatabase<Shelves>> | undefined

/** One database for the program; opened again when the browser closes it under memory pressure. */
function shelves(): Promise<IDBPDatabase<Shelves>> {
  const again = () => {
    opening = undefined
  }
  opening ??= openDB<Shelves>('huxue-field', 1, {
    upgrade(db) {
      db.createObjectStore('commands', { keyPath: 'id' })
      db.createObjectStore('blobs')
      db.createObjectStore('kept')
    },
    terminated: again,
  })
  opening.catch(again)
  return opening
}

/** The phone has no room left: said in words, before anything is lost. */
export class NoRoom extends Error {
  override name = 'NoRoom'
}

const orNoRoom = (error: unknown): never => {
  throw error instanceof DOMException && error.name === 'QuotaExceededError' ? new NoRoom() : error
}

/** Keeps a command and its photos in one transaction: both or neither. */
export async function addCommand(given: NewCommand, photos: ReadonlyMap<string, Blob>): Promise<void> {
  const db = await shelves()
  const tx = db.transaction(['commands', 'blobs'], 'readwrite')
  const all = await tx.objectStore('commands').getAll()
  const place = all.reduce((last, command) => Math.max(last, command.place), 0) + 1
  for (const [id, photo] of photos)
    void tx
      .objectStore('blobs')
      .put(photo, id)
      .catch(() => undefined)
  void tx
    .objectStore('commands')
    .put(queued(given, place))
    .catch(() => undefined)
  await tx.done.catch(orNoRoom)
}

export const queueStore: QueueStore = {
  all: async () => (await shelves()).getAll('commands'),
  async change(id, change) {
    const tx = (await shelves()).transaction(['commands', 'blobs'], 'readwrite')
    const before = await tx.objectStore('commands').get(id)
    if (before) {
      const after = change(before)
      await tx.objectStore('commands').put(after)
      if (after.state === 'received')
        for (const each of after.attachments) await tx.objectStore('blobs').delete(each.id)
    }
    await tx.done
  },
}

/** The person has decided: this one is given up, or given anew in another form. */
export async function removeCommand(id: string): Promise<void> {
  const tx = (await shelves()).transaction(['commands', 'blobs'], 'readwrite')
  const command = await tx.objectStore('commands').get(id)
  for (const each of command?.attachments ?? []) await tx.objectStore('blobs').delete(each.id)
  await tx.objectStore('commands').delete(id)
  await tx.done
}

/** Whatever arrived long ago makes room. */
export async function forgetStale(now: number): Promise<void> {
  for (const command of await queueStore.all()) if (isStale(command, now)) await removeCommand(command.id)
}

export const findBlob = async (id: string): Promise<Blob | undefined> => (await shelves()).get('blobs', id)

/** Small things that are kept beside the queue. */
export const findKept = async <T>(key: string): Promise<T | undefined> =>
  (await shelves()).get('kept', key) as Promise<T | undefined>
export const keep = async (key: string, what: unknown): Promise<void> => {
  await (await shelves()).put('kept', what, key).catch(orNoRoom)
}
export const forget = async (key: string): Promise<void> => (await shelves()).delete('kept', key)
/** All that begins with these letters: what one person had begun, when the phone goes to the next. */
export const forgetAll = async (prefix: string): Promise<void> =>
  (await shelves()).delete('kept', IDBKeyRange.bound(prefix, `${prefix}\uffff`))
