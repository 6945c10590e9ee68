/**
 * What waits on a phone to be told to the server. A command is a value with an id: sending it twice is harmless, killing the
 * phone in the middle is harmless, and what the server refuses stays until the person has dealt with it.
 */
export type Attachment = {
  id: string
  name: string
  bytes: number
  /** The server's id for it; null until the server has it whole. */
  receipt: string | null
  /** Where its receipt goes instead of `receiptsInto`: the way through the input, such as ['answers', 'LD-1', 'photos']. */
  into?: readonly string[] | undefined
}

export type Refusal = {
  code: string
  message: string
  at: string
  attachment: string | null
  /** What the server said besides, for the form that mends it. */
  detail?: Readonly<Record<string, unknown>> | undefined
}

export type QueuedCommand = {
  /** Also the command id of the server: the same id is carried out once. */
  id: string
  endpoint: string
  path: `/api/${string}`
  input: Record<string, unknown>
  /** Which field of the input takes the receipts of the attachments. */
  receiptsInto: string | null
  observedAt: string
  /** What it is about; commands about one subject arrive in the order they were given. */
  subject: string
  /** Who gave it. A phone is shared: nobody's command leaves under another's name. */
  owner: string
  /** How a person recognises it. */
  title: string
  /** What its form needs to take it up again when it was refused. */
  memo: unknown
  attachments: readonly Attachment[]
  state: 'waiting' | 'sending' | 'received' | 'refused'
  place: number
  tries: number
  /** Not again before then, milliseconds. */
  notBefore: number
  receivedAt: string | null
  answer: unknown
  refusal: Refusal | null
}

export type NewCommand = Pick<
  QueuedCommand,
  | 'id'
  | 'endpoint'
  | 'path'
  | 'input'
  | 'receiptsInto'
  | 'observedAt'
  | 'subject'
  | 'owner'
  | 'title'
  | 'memo'
  | 'attachments'
>

export const queued = (given: NewCommand, place: number): QueuedCommand => ({
  ...given,
  state: 'waiting',
  place,
  tries: 0,
  notBefore: 0,
  receivedAt: null,
  answer: null,
  refusal: null,
})

const LONGEST_WAIT = 5 * 60_000
/** 2 s, 4 s, 8 s … 5 minutes: a network that comes and goes is met soon, a server that is down is left alone. */
export const waitAfter = (tries: number): number => Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(tries, 20))

const byPlace = (a: QueuedCommand, b: QueuedCommand) => a.place - b.place
const isOpen = ({ state }: QueuedCommand) => state !== 'received'

/** The first of each subject that has not arrived: nothing behind it may overtake it. */
export function heads(queue: readonly QueuedCommand[], owner: string): QueuedCommand[] {
  const subjects = new Set<string>()
  return queue
    .filter((command) => command.owner === owner && isOpen(command))
    .sort(byPlace)
    .filter(({ subject }) => !subjects.has(subject) && subjects.add(subject))
}

/** What to send now, or nothing. A refused head stops its own subject and no other. */
export const next = (queue: readonly QueuedCommand[], owner: string, now: number): QueuedCommand | undefined =>
  heads(queue, owner).find(({ state, notBefore }) => state !== 'refused' && notBefore <= now)

/** When there will be something to send, or nothing. */
export const nextAt = (queue: readonly QueuedCommand[], owner: string): number | undefined =>
  heads(queue, owner)
    .filter(({ state }) => state !== 'refused')
    .map(({ notBefore }) => notBefore)
    .sort((a, b) => a - b)[0]

export const nextAttachment = ({ attachments }: QueuedCommand): Attachment | undefined =>
  attachments.find(({ receipt }) => receipt === null)

export const received = ({ attachments }: Pick<QueuedCommand, 'attachments'>): number =>
  attachments.filter(({ receipt }) => receipt !== null).length

/** What stands behind a refused command and waits for it. */
export const heldBy = (
  queue: readonly QueuedCommand[],
  { id, owner, subject, place }: QueuedCommand,
): QueuedCommand[] =>
  queue.filter(
    (other) =>
      other.id !== id && other.owner === owner && other.subject === subject && isOpen(other) && other.place > place,
  )

// Every change below leaves alone what has arrived or was refused: an answer that comes late, or twice, changes nothing.
const unlessSettled = (command: QueuedCommand, change: Partial<QueuedCommand>): QueuedCommand =>
  command.state === 'received' || command.state === 'refused' ? command : { ...command, ...change }

export const begun = (command: QueuedCommand): QueuedCommand => unlessSettled(command, { state: 'sending' })

/** A photo arrived: the next try may follow at once. */
export const attachmentArrived = (command: QueuedCommand, attachment: string, receipt: string): QueuedCommand =>
  unlessSettled(command, {
    tries: 0,
    attachments: command.attachments.map((each) => (each.id === attachment ? { ...each, receipt } : each)),
  })

/** The server said so, and only then. */
export const arrived = (command: QueuedCommand, answer: unknown, at: string): QueuedCommand =>
  command.state === 'received' ? command : { ...command, state: 'received', answer, receivedAt: at, refusal: null }

/** No answer, or a server in trouble: later again. */
export const failed = (command: QueuedCommand, now: number): QueuedCommand =>
  unlessSettled(command, { state: 'waiting', tries: command.tries + 1, notBefore: now + waitAfter(command.tries + 1) })

/** The server wants to know who asks: no fault of the command, and no waiting once the person has signed in. */
export const interrupted = (command: QueuedCommand): QueuedCommand =>
  unlessSettled(command, { state: 'waiting', notBefore: 0 })

export const refused = (command: QueuedCommand, refusal: Refusal): QueuedCommand =>
  unlessSettled(command, { state: 'refused', refusal })

/** The network is back, or the person pressed: nothing waits for its time any more. */
export const hurried = (command: QueuedCommand): QueuedCommand => unlessSettled(command, { notBefore: 0 })

/** What may be forgotten: arrived, and more than a week old. */
export const isStale = ({ state, receivedAt }: QueuedCommand, now: number): boolean =>
  state === 'received' && receivedAt !== null && now - Date.parse(receivedAt) > 7 * 86_400_000
