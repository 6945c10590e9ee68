import { randomUUID } from 'node:crypto'
import { anyJson, heard, type Read, receiptIn } from '#foundation/offline/hearing.ts'
import { queued, type QueuedCommand } from '#foundation/offline/queue.ts'
import { type Post, type QueueStore, sendAll } from '#foundation/offline/sender.ts'
import { UPLOAD_PATH } from '#foundation/file/file.contract.ts'

/** What was given at a gate while there was no network: a path, its input, and the photos that go with it. */
export type Given = { path: `/api/${string}`; input: Record<string, unknown>; photos: Uint8Array[] }
/** `observedAt`: when it was seen, ISO; the server's clock is not this machine's. */
export type Phone = { address: string; cookie: string; observedAt: string; given: Given[] }

/**
 * Empties a day's queue the way the field app does: the same queue, the same order, one thing after the other; only the
 * store stands in memory. Milliseconds each command waited for the server, its photos included.
 */
export async function sendDay({
  address,
  cookie,
  observedAt,
  given,
}: Phone): Promise<{ samples: number[]; refused: string[] }> {
  const blobs = new Map<string, Uint8Array>()
  const queue = new Map(given.map((one, place) => asQueued({ ...one, observedAt }, place, blobs)))
  const samples = new Map<string, number>()
  const timed = async <T>(id: string, doing: Promise<T>): Promise<T> => {
    const began = performance.now()
    const done = await doing
    samples.set(id, (samples.get(id) ?? 0) + performance.now() - began)
    return done
  }
  const store: QueueStore = {
    all: async () => [...queue.values()],
    async change(id, change) {
      const kept = queue.get(id)
      if (kept) queue.set(id, change(kept))
    },
  }
  const headersOf = (id: string) => ({ cookie, 'x-command-id': id, 'x-observed-at': observedAt })
  const post: Post = {
    upload: async ({ id }, attachment) =>
      heard(await timed(id, upload(address, cookie, blobs.get(attachment)!)), receiptIn),
    command: async ({ id, path }, input) =>
      heard(await timed(id, order(address + path, headersOf(id), input)), anyJson),
  }
  await sendAll({ store, post, owner: 'phone', now: Date.now })
  const refused = [...queue.values()].flatMap(({ state, title, refusal }) =>
    state === 'received' ? [] : [`${title} ${state} ${refusal?.message ?? ''}`],
  )
  return { samples: [...samples.values()], refused }
}

/** The same requests one after the other and nothing kept: what the queue is measured against. */
export async function sendPlainly({
  address,
  cookie,
  observedAt,
  given,
}: Phone): Promise<{ samples: number[]; refused: string[] }> {
  const headersOf = (id: string) => ({ cookie, 'x-command-id': id, 'x-observed-at': observedAt })
  const refused: string[] = []
  for (const { path, input, photos } of given) {
    const receipts: unknown[] = []
    for (const photo of photos) receipts.push(receiptIn((await upload(address, cookie, photo))?.json))
    const body = photos.length > 0 ? { ...input, photos: receipts } : input
    const read = await order(address + path, headersOf(randomUUID()), body)
    if (read?.status !== 200) refused.push(JSON.stringify(read?.json))
  }
  return { samples: [], refused }
}

function asQueued(
  { path, input, photos, observedAt }: Given & { observedAt: string },
  place: number,
  blobs: Map<string, Uint8Array>,
): [string, QueuedCommand] {
  const attachments = photos.map((photo) => {
    const id = randomUUID()
    blobs.set(id, photo)
    return { id, name: 'photo.jpg', bytes: photo.length, receipt: null }
  })
  const command = queued(
    {
      id: randomUUID(),
      endpoint: path,
      path,
      input,
      receiptsInto: photos.length > 0 ? 'photos' : null,
      observedAt,
      subject: String(place),
      owner: 'phone',
      title: path,
      memo: null,
      attachments,
    },
    place,
  )
  return [command.id, command]
}

function upload(address: string, cookie: string, photo: Uint8Array): Promise<Read | null> {
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(photo)], { type: 'image/jpeg' }), 'photo.jpg')
  return ask(address + UPLOAD_PATH, { headers: { cookie }, body: form })
}

const order = (url: string, headers: Record<string, string>, input: Record<string, unknown>): Promise<Read | null> =>
  ask(url, { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input) })

async function ask(url: string, init: RequestInit): Promise<Read | null> {
  const reply = await fetch(url, { ...init, method: 'POST' }).catch(() => null)
  if (!reply) return null
  const json: unknown = await reply.json().catch(() => undefined)
  return { status: reply.status, json, ours: reply.headers.has('x-request-id') }
}
