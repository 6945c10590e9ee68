import type { Heard } from '#foundation/offline/sender.ts'

/** A reply, read once. `ours` when it carries the number that our server puts on every answer. */
export type Read = { status: number; json: unknown; ours: boolean }

/** Statuses that say "later", not "no". */
const LATER = new Set([408, 425, 429])

const isDetail = (given: unknown): given is Record<string, unknown> => typeof given === 'object' && given !== null
const isRefusal = (json: unknown): json is { code: string; message?: unknown; detail?: unknown } =>
  typeof json === 'object' && json !== null && typeof (json as { code?: unknown }).code === 'string'

/**
 * What a reply means. The sign-in page of a hotel or a carrier answers 200 as well, so yes and no count only when they are
 * ours; whatever else comes is not our server speaking, and is tried again later.
 */
export function heard<T>(read: Read | null, answerIn: (json: unknown) => T | undefined): Heard<T> {
  if (!read || read.status >= 500 || LATER.has(read.status)) return { said: 'nothing' }
  // A gate before our server that lets nothing so large through will never let it through.
  if (read.status === 413 && !isRefusal(read.json))
    return { said: 'no', code: 'too-large', message: '照片太大，服务器不收，请换一张' }
  if (!read.ours) return { said: 'nothing' }
  if (read.status >= 200 && read.status < 300) {
    const answer = answerIn(read.json)
    return answer === undefined ? { said: 'nothing' } : { said: 'yes', answer }
  }
  if (!isRefusal(read.json)) return { said: 'nothing' }
  if (read.status === 401 || read.json.code.startsWith('sign-in')) return { said: 'who' }
  return {
    said: 'no',
    code: read.json.code,
    message: typeof read.json.message === 'string' ? read.json.message : '服务器没有收，没有说明原因',
    ...(isDetail(read.json.detail) && { detail: read.json.detail }),
  }
}

/** Commands answer with JSON of any shape, never with nothing. */
export const anyJson = (json: unknown): unknown => (typeof json === 'object' && json !== null ? json : undefined)

/** The receipt of a file. */
export const receiptIn = (json: unknown): string | undefined => {
  const id = (json as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : undefined
}
