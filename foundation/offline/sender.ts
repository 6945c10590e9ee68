import {
  arrived,
  attachmentArrived,
  begun,
  failed,
  interrupted,
  next,
  nextAt,
  nextAttachment,
  type QueuedCommand,
  refused,
} from '#foundation/offline/queue.ts'
import { inputOf } from '#foundation/offline/receipts.ts'

/** What came back: the server's yes, its no, its question who is asking, or no answer one could trust. */
export type Heard<T> =
  | { said: 'yes'; answer: T }
  | { said: 'no'; code: string; message: string; detail?: Record<string, unknown> }
  | { said: 'who' }
  | { said: 'nothing' }

/** Where the queue is kept. `change` is one transaction on one command; a command that is gone stays gone. */
export type QueueStore = {
  all: () => Promise<QueuedCommand[]>
  change: (id: string, change: (command: QueuedCommand) => QueuedCommand) => Promise<void>
}

/** The way to the server. */
export type Post = {
  upload: (command: QueuedCommand, attachment: string) => Promise<Heard<string>>
  command: (command: QueuedCommand, input: Record<string, unknown>) => Promise<Heard<unknown>>
}

export type Sending = { store: QueueStore; post: Post; owner: string; now: () => number }

/** Why it stopped: all sent, a time to try again, or a person who has to sign in first. */
export type Stopped = { until: number | null; signIn: boolean; reached: boolean | null }

/**
 * Sends what can be sent, one thing after the other, and writes down each step before the next. Killed at any point it takes
 * up where the store says it stood; whatever it then sends again, the server has already answered once.
 */
export async function sendAll({ store, post, owner, now }: Sending): Promise<Stopped> {
  let reached: boolean | null = null
  for (;;) {
    const queue = await store.all()
    const command = next(queue, owner, now())
    if (!command) return { until: nextAt(queue, owner) ?? null, signIn: false, reached }
    await store.change(command.id, begun)
    const { said } = await sendOne({ store, post, now }, command)
    reached = said === 'nothing' ? false : true
    if (said === 'who') return { until: null, signIn: true, reached }
  }
}

async function sendOne({ store, post, now }: Omit<Sending, 'owner'>, command: QueuedCommand): Promise<Heard<unknown>> {
  const attachment = nextAttachment(command)
  if (attachment) {
    const heard = await post.upload(command, attachment.id)
    await store.change(command.id, (kept) =>
      heard.said === 'yes'
        ? attachmentArrived(kept, attachment.id, heard.answer)
        : without(kept, heard, now(), attachment.id),
    )
    return heard
  }
  const heard = await post.command(command, inputOf(command))
  await store.change(command.id, (kept) =>
    heard.said === 'yes'
      ? arrived(kept, heard.answer, new Date(now()).toISOString())
      : without(kept, heard, now(), null),
  )
  return heard
}

/** No yes: refused for good, or to be tried again. */
function without(
  command: QueuedCommand,
  heard: Exclude<Heard<unknown>, { said: 'yes' }>,
  now: number,
  attachment: string | null,
): QueuedCommand {
  if (heard.said === 'who') return interrupted(command)
  if (heard.said === 'nothing') return failed(command, now)
  const { code, message, detail } = heard
  return refused(command, { code, message, at: new Date(now).toISOString(), attachment, detail })
}
