import { UPLOAD_PATH } from '#foundation/file/file.contract.ts'
import { anyJson, heard, type Read, receiptIn } from '#foundation/offline/hearing.ts'
import type { Post } from '#foundation/offline/sender.ts'
import { findBlob } from '#foundation/offline/screens/queue-store.ts'

/** A line at a gate may be slow, but a socket that says nothing for this long is dead. */
const UPLOAD_MS = 120_000
const COMMAND_MS = 30_000

async function ask(path: string, init: RequestInit, patience: number): Promise<Read | null> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    const reply = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      signal: stop.signal,
    })
    const json: unknown = await reply.json().catch(() => undefined)
    return { status: reply.status, json, ours: reply.headers.has('x-request-id') }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** The way to the server over HTTP: each photo alone, then the command with its id and the time it was seen. */
export const post: Post = {
  async upload({ attachments }, id) {
    const name = attachments.find((each) => each.id === id)?.name ?? 'photo.jpg'
    const blob = await findBlob(id)
    if (!blob) return { said: 'no', code: 'photo-gone', message: '这张照片在本机已经找不到，请重新拍' }
    const form = new FormData()
    form.append('file', blob, name)
    return heard(await ask(UPLOAD_PATH, { method: 'POST', body: form }, UPLOAD_MS), receiptIn)
  },
  async command({ id, path, observedAt }, input) {
    const headers = { 'content-type': 'application/json', 'x-command-id': id, 'x-observed-at': observedAt }
    return heard(await ask(path, { method: 'POST', headers, body: JSON.stringify(input) }, COMMAND_MS), anyJson)
  },
}

/** Is our server there at all? Health answers without asking who we are. */
export const isReachable = async (): Promise<boolean> => {
  const read = await ask('/healthz', {}, 8000)
  return read !== null && read.ours && read.status === 200
}
