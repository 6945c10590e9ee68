import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queued, type QueuedCommand } from '#foundation/offline/queue.ts'
import { type Heard, type Post, type QueueStore, sendAll } from '#foundation/offline/sender.ts'

/** The phone's memory: what is written survives being killed. */
function memory(commands: readonly QueuedCommand[]) {
  const kept = new Map(commands.map((command) => [command.id, command]))
  const store: QueueStore = {
    all: async () => structuredClone([...kept.values()]),
    change: async (id, change) => {
      const before = kept.get(id)
      if (before) kept.set(id, change(before))
    },
  }
  return { store, kept }
}

/** A server as ours is: a command id is carried out once and answers the same ever after; the same file is the same receipt. */
function house(refuses: ReadonlySet<string>) {
  const carriedOut: { id: string; subject: string; photos: unknown }[] = []
  const answers = new Map<string, Heard<unknown>>()
  const files = new Set<string>()
  return {
    carriedOut,
    upload: (file: string): Heard<string> => {
      files.add(file)
      return { said: 'yes', answer: `receipt-${file}` }
    },
    command: (command: QueuedCommand, input: Record<string, unknown>): Heard<unknown> => {
      const before = answers.get(command.id)
      if (before) return before
      if (refuses.has(command.id)) return { said: 'no', code: 'not-so', message: '不是这样' }
      if (!command.attachments.every(({ id }) => files.has(id)))
        return { said: 'no', code: 'photo-not-found', message: '没有照片' }
      carriedOut.push({ id: command.id, subject: command.subject, photos: input['photos'] })
      const answer: Heard<unknown> = { said: 'yes', answer: { id: `of-${command.id}` } }
      answers.set(command.id, answer)
      return answer
    },
  }
}

/** What can happen to one call. `killed-after`: the server has done it, and the phone dies before it hears. */
const fates = ['well', 'lost', 'answer-lost', 'trouble', 'who', 'killed-before', 'killed-after'] as const
type Fate = (typeof fates)[number]
class Killed extends Error {}

function network(server: ReturnType<typeof house>, fate: () => Fate): Post {
  const carry = async <T>(deed: () => Heard<T>): Promise<Heard<T>> => {
    const now = fate()
    await Promise.resolve()
    if (now === 'killed-before') throw new Killed()
    if (now === 'lost' || now === 'trouble') return { said: 'nothing' }
    if (now === 'who') return { said: 'who' }
    const answer = deed()
    if (now === 'killed-after') throw new Killed()
    return now === 'answer-lost' ? { said: 'nothing' } : answer
  }
  return {
    upload: (_, attachment) => carry(() => server.upload(attachment)),
    command: (command, input) => carry(() => server.command(command, input)),
  }
}

const plans = fc.array(
  fc.record({ subject: fc.constantFrom('a', 'b', 'c'), photos: fc.nat(3), refuse: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
)
type Plan = { subject: string; photos: number; refuse: boolean }

const commandOf = ({ subject, photos }: Plan, place: number): QueuedCommand =>
  queued(
    {
      id: `c${place}`,
      endpoint: 'tell',
      path: '/api/told',
      input: {},
      receiptsInto: 'photos',
      observedAt: '2017-05-10T07:31:00+08:00',
      subject,
      owner: 'guard',
      title: '',
      memo: null,
      attachments: Array.from({ length: photos }, (_, i) => ({
        id: `c${place}-${i}`,
        name: '',
        bytes: 1,
        receipt: null,
      })),
    },
    place,
  )

/** Everything up to the first refused one of each subject; that is what must arrive. */
function wantedOf(plan: readonly Plan[]): Map<string, string[]> {
  const wanted = new Map<string, string[]>()
  const stopped = new Set<string>()
  for (const [place, { subject, refuse }] of plan.entries()) {
    if (refuse) stopped.add(subject)
    if (!stopped.has(subject)) wanted.set(subject, [...(wanted.get(subject) ?? []), `c${place}`])
  }
  return wanted
}

test('whatever the network does and however often the phone dies, all arrives once, in order, and no refusal is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      plans,
      fc.array(fc.constantFrom(...fates), { maxLength: 60 }),
      fc.boolean(),
      async (plan, script, twoSenders) => {
        const server = house(new Set(plan.flatMap(({ refuse }, place) => (refuse ? [`c${place}`] : []))))
        const { store, kept } = memory(plan.map(commandOf))
        const fate = [...script]
        const post = network(server, () => fate.shift() ?? 'well')
        let clock = 0
        const run = () =>
          sendAll({ store, post, owner: 'guard', now: () => clock }).catch((error: unknown) => {
            expect(error).toBeInstanceOf(Killed)
          })
        // Each round is a phone that wakes up; with two senders, two tabs that do not know of each other.
        for (let round = 0; round < script.length + 3; round++) {
          await Promise.all(twoSenders ? [run(), run()] : [run()])
          clock += 600_000
        }

        const wanted = wantedOf(plan)
        for (const subject of ['a', 'b', 'c'])
          expect(server.carriedOut.filter((done) => done.subject === subject).map(({ id }) => id)).toEqual(
            wanted.get(subject) ?? [],
          )
        for (const { id, photos } of server.carriedOut)
          expect(photos).toEqual(kept.get(id)?.attachments.map((each) => `receipt-${each.id}`))

        const arrivedIds = new Set([...wanted.values()].flat())
        for (const command of kept.values()) expect(command.state === 'received').toBe(arrivedIds.has(command.id))
        for (const [place, { subject }] of plan.entries()) {
          const command = kept.get(`c${place}`)!
          const firstRefused = plan.findIndex((each) => each.subject === subject && each.refuse)
          if (place === firstRefused)
            expect(command).toMatchObject({ state: 'refused', refusal: { code: 'not-so', message: '不是这样' } })
          if (firstRefused >= 0 && place > firstRefused) expect(command.state).toBe('waiting')
        }
        expect(kept.size).toBe(plan.length)
      },
    ),
    { numRuns: 400 },
  )
})

test('a session that ended stops the sender, not the command; nothing of another person is sent', async () => {
  const server = house(new Set())
  const plan: Plan = { subject: 'a', photos: 0, refuse: false }
  const { store, kept } = memory([commandOf(plan, 0), { ...commandOf(plan, 1), owner: 'another' }])
  const fate: Fate[] = ['who']
  const sending = { store, post: network(server, () => fate.shift() ?? 'well'), owner: 'guard', now: () => 0 }
  expect(await sendAll(sending)).toEqual({ until: null, signIn: true, reached: true })
  expect(kept.get('c0')).toMatchObject({ state: 'waiting', tries: 0, notBefore: 0 })
  expect(await sendAll(sending)).toEqual({ until: null, signIn: false, reached: true })
  expect(kept.get('c0')?.state).toBe('received')
  expect(kept.get('c1')?.state).toBe('waiting')
})

test('a command taken back while it is being sent does not come back to life', async () => {
  const server = house(new Set())
  const { store, kept } = memory([commandOf({ subject: 'a', photos: 0, refuse: false }, 0)])
  const post: Post = {
    upload: () => Promise.reject(new Error('no photos here')),
    command: async (command, input) => {
      kept.delete(command.id)
      return server.command(command, input)
    },
  }
  await sendAll({ store, post, owner: 'guard', now: () => 0 })
  expect(kept.size).toBe(0)
})
