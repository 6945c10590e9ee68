import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A notice on its way out of the house. Carries titles only: what it is about is read after signing in. */
export type Outgoing = { id: string; district: string; post: string; title: string; link: string; at: Date }

/**
 * One way out: SMS, WeCom, DingTalk, e-mail. `send` must be harmless when called twice with the same id, because a crash
 * between sending and noting it sends again.
 */
export type Sender = { name: string; send: (notices: readonly Outgoing[]) => Promise<void> }

/** The default way out: a line per notice in a file, for a district that has not named any other. */
export const fileSender = (path: string): Sender => ({
  name: 'file',
  async send(notices) {
    await mkdir(dirname(path), { recursive: true })
    await appendFile(path, notices.map((notice) => `${JSON.stringify(notice)}\n`).join(''), { flush: true })
  },
})
