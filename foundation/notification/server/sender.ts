import { createReadStream, existsSync } from 'node:fs'
import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

/** A notice on its way out of the house. Carries titles only: what it is about is read after signing in. */
export type Outgoing = { id: string; district: string; post: string; title: string; link: string; at: Date }

/**
 * One way out: SMS, WeCom, DingTalk, e-mail. `send` must be harmless when called twice with the same id, because a crash
 * between sending and noting it sends again.
 */
export type Sender = { name: string; send: (notices: readonly Outgoing[]) => Promise<void> }

/** The default way out: a line per notice in a file, for a district that has not named any other. */
export function fileSender(path: string): Sender {
  let sent: Promise<Set<string>> | null = null
  return {
    name: 'file',
    async send(notices) {
      const known = await (sent ??= idsIn(path))
      const fresh = notices.filter(({ id }) => !known.has(id))
      if (fresh.length === 0) return
      await mkdir(dirname(path), { recursive: true })
      // One write, so that a crash leaves at most one broken last line, which the next start takes for not sent.
      await appendFile(path, fresh.map((notice) => `${JSON.stringify(notice)}\n`).join(''), { flush: true })
      for (const { id } of fresh) known.add(id)
    },
  }
}

/** What the file already holds: a notice that was written but not noted before a crash is not written again. */
async function idsIn(path: string): Promise<Set<string>> {
  const ids = new Set<string>()
  if (!existsSync(path)) return ids
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const id = /^\{"id":"([0-9a-f-]{36})".*\}$/.exec(line)?.[1]
    if (id) ids.add(id)
  }
  return ids
}
