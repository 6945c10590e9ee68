import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { type Phone, sendDay, sendPlainly } from '#apps/cli/bench/phone.ts'

/**
 * The other side of the wire, in a process of its own so that asking does not slow down answering. Takes one order at a time
 * from the channel and sends back what it measured.
 */
export type Order =
  | { kind: 'create'; address: string; cookie: string; concurrency: number; count: number }
  | { kind: 'post'; address: string; concurrency: number; jobs: { cookie: string; path: string; body: string }[] }
  | { kind: 'read'; address: string; cookie: string; paths: string[]; rounds: number }
  | { kind: 'phones'; phones: Phone[]; bare: boolean }
  | { kind: 'drain'; address: string; cookie: string; path: string }
  | { kind: 'watch'; address: string; cookie: string; watchers: number; plainPort: number }
  | { kind: 'heard'; events: number }
export type Answer = { seconds: number; samples: number[]; bytes: number; refused: string[] }

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const clock = () => performance.timeOrigin + performance.now()

type Reply = { status: number; bytes: number; text: string }
const ask = (
  url: string,
  options: { method?: string; headers: Record<string, string>; body?: string; keep?: boolean },
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: options.method ?? 'GET', headers: options.headers }, (reply) => {
      let bytes = 0
      let text = ''
      reply.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (options.keep !== false) text += chunk.toString()
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, bytes, text }))
      reply.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(options.body)
  })

const hazard = {
  school: 'S03',
  spot: '正门西侧',
  detail: 'tanfan',
  title: '早餐车占用盲道，家长绕行机动车道',
  channel: 'patrol',
}

async function create({ address, cookie, concurrency, count }: Extract<Order, { kind: 'create' }>): Promise<Answer> {
  const samples: number[] = []
  const refused: string[] = []
  const body = JSON.stringify(hazard)
  let left = count
  const began = clock()
  const one = async () => {
    while (left-- > 0) {
      const start = clock()
      const headers = { cookie, 'content-type': 'application/json', 'x-command-id': randomUUID() }
      const reply = await ask(`${address}/api/hazards`, { method: 'POST', headers, body })
      if (reply.status === 200) samples.push(clock() - start)
      else refused.push(reply.text.slice(0, 200))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, one))
  return { seconds: (clock() - began) / 1000, samples, bytes: 0, refused }
}

async function post({ address, concurrency, jobs }: Extract<Order, { kind: 'post' }>): Promise<Answer> {
  const samples: number[] = []
  const refused: string[] = []
  const waiting = jobs.values()
  const began = clock()
  const one = async () => {
    for (const { cookie, path, body } of waiting) {
      const start = clock()
      const headers = { cookie, 'content-type': 'application/json', 'x-command-id': randomUUID() }
      const reply = await ask(address + path, { method: 'POST', headers, body })
      if (reply.status === 200) samples.push(clock() - start)
      else refused.push(reply.text.slice(0, 200))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, one))
  return { seconds: (clock() - began) / 1000, samples, bytes: 0, refused }
}

async function read({ address, cookie, paths, rounds }: Extract<Order, { kind: 'read' }>): Promise<Answer> {
  const samples: number[] = []
  const refused: string[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round++)
    for (const path of paths) {
      const start = clock()
      const reply = await ask(address + path, { headers: { cookie } })
      samples.push(clock() - start)
      bytes += reply.bytes
      if (reply.status !== 200) refused.push(`${path} ${reply.text.slice(0, 200)}`)
    }
  return { seconds: 0, samples, bytes, refused }
}

async function phones({ phones: all, bare }: Extract<Order, { kind: 'phones' }>): Promise<Answer> {
  const start = clock()
  const days = await Promise.all(all.map((phone) => (bare ? sendPlainly(phone) : sendDay(phone))))
  return {
    seconds: (clock() - start) / 1000,
    samples: days.flatMap(({ samples }) => samples),
    bytes: 0,
    refused: days.flatMap(({ refused }) => refused),
  }
}

async function drain({ address, cookie, path }: Extract<Order, { kind: 'drain' }>): Promise<Answer> {
  const start = clock()
  const { status, bytes } = await ask(address + path, { headers: { cookie }, keep: false })
  return { seconds: (clock() - start) / 1000, samples: [], bytes, refused: status === 200 ? [] : [String(status)] }
}

// Moments at which lines arrived, over all watchers; taken away by the order that asks for them.
let heard: number[] = []
let wake = () => {}

function listen(stream: NodeJS.ReadableStream): void {
  stream.on('data', (chunk: Buffer) => {
    const at = clock()
    for (let i = chunk.indexOf('data: '); i >= 0; i = chunk.indexOf('data: ', i + 6)) heard.push(at)
    wake()
  })
}

async function watch({ address, cookie, watchers, plainPort }: Extract<Order, { kind: 'watch' }>): Promise<Answer> {
  const live = new Agent({ maxSockets: watchers })
  const opened = Array.from({ length: watchers }, () =>
    plainPort > 0
      ? new Promise<void>((resolve) => {
          const socket = connect(plainPort, '127.0.0.1', resolve)
          listen(socket)
        })
      : new Promise<void>((resolve, reject) => {
          request(`${address}/api/live`, { agent: live, headers: { cookie } }, (reply) => {
            listen(reply)
            resolve()
          })
            .on('error', reject)
            .end()
        }),
  )
  await Promise.all(opened)
  await new Promise((resolve) => setTimeout(resolve, 300))
  heard = []
  return { seconds: 0, samples: [], bytes: 0, refused: [] }
}

async function collect({ events }: Extract<Order, { kind: 'heard' }>): Promise<Answer> {
  const deadline = clock() + 5000
  while (heard.length < events && clock() < deadline)
    await new Promise<void>((resolve) => {
      wake = resolve
      setTimeout(resolve, 100)
    })
  const samples = heard.splice(0, events)
  return {
    seconds: 0,
    samples,
    bytes: 0,
    refused: samples.length < events ? [`heard ${samples.length} of ${events}`] : [],
  }
}

const carryOut = (order: Order): Promise<Answer> => {
  switch (order.kind) {
    case 'create':
      return create(order)
    case 'post':
      return post(order)
    case 'read':
      return read(order)
    case 'phones':
      return phones(order)
    case 'drain':
      return drain(order)
    case 'watch':
      return watch(order)
    case 'heard':
      return collect(order)
  }
}

process.on('message', (order: Order) => {
  carryOut(order).then(
    (answer) => process.send?.(answer),
    (error: Error) =>
      process.send?.({ seconds: 0, samples: [], bytes: 0, refused: [String(error.stack)] } satisfies Answer),
  )
})
