import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { BenchHouse } from '#apps/cli/bench/bench-house.ts'
import { type Line, ms, percentile, times } from '#apps/cli/bench/numbers.ts'
import { type Visitor, visitor as another } from '#apps/cli/bench/visit.ts'

type Size = { watchers: number; events: number }
const hazard = { school: 'S03', spot: '正门西侧', detail: 'tanfan', title: '早餐车占用盲道', channel: 'patrol' }
const clock = () => performance.timeOrigin + performance.now()

/** From the commit of a report to every watching screen, beside the same words written to as many bare sockets. */
export async function measureLive(bench: BenchHouse, visitor: Visitor, size: Size): Promise<Line[]> {
  const cookie = await bench.cookieOf('office-staff')
  // Signing in is a fact too: it must be past before anybody watches.
  const reporter = await bench.cookieOf('s03-guard')
  await visitor.ask({ kind: 'watch', address: bench.address, cookie, watchers: size.watchers, plainPort: 0 })
  const live = await throughHouse(bench, visitor, reporter, size)
  const beside = another()
  const bare = await throughSockets(beside, size)
  beside.leave()
  return [
    {
      what: `一处隐患到 ${size.watchers} 个屏幕 p99`,
      ours: ms(percentile(live, 0.99)),
      beside: `裸套接字广播 ${ms(percentile(bare, 0.99))}`,
      ratio: times(percentile(live, 0.99), percentile(bare, 0.99)),
    },
    {
      what: '  p50',
      ours: ms(percentile(live, 0.5)),
      beside: ms(percentile(bare, 0.5)),
      ratio: times(percentile(live, 0.5), percentile(bare, 0.5)),
    },
  ]
}

async function throughHouse(
  bench: BenchHouse,
  visitor: Visitor,
  cookie: string,
  { watchers, events }: Size,
): Promise<number[]> {
  const { house, http } = bench
  const headers = { cookie }
  const { committed } = house.live
  let told = 0
  house.live.committed = (district) => {
    told = clock()
    committed(district)
  }
  const samples: number[] = []
  for (let i = -5; i < events; i++) {
    const heard = visitor.ask({ kind: 'heard', events: watchers })
    const reply = await http.inject({ method: 'POST', url: '/api/hazards', headers, payload: hazard })
    if (reply.statusCode !== 200) throw new Error(reply.body)
    const arrived = (await heard).samples.map((at) => at - told)
    if (i >= 0) samples.push(...arrived)
  }
  house.live.committed = committed
  return samples
}

async function throughSockets(visitor: Visitor, { watchers, events }: Size): Promise<number[]> {
  const sockets: Socket[] = []
  const server = createServer((socket) => void sockets.push(socket.setNoDelay(true)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await visitor.ask({ kind: 'watch', address: '', cookie: '', watchers, plainPort: port })
  while (sockets.length < watchers) await pause(5)
  const line = `id: 1234567-1234567\nevent: fact\ndata: ${JSON.stringify({ kind: 'hazard-reported', subject: crypto.randomUUID(), at: new Date() })}\n\n`
  const samples: number[] = []
  for (let i = -5; i < events; i++) {
    const heard = visitor.ask({ kind: 'heard', events: watchers })
    const told = clock()
    for (const socket of sockets) socket.write(line)
    const arrived = (await heard).samples.map((at) => at - told)
    if (i >= 0) samples.push(...arrived)
  }
  for (const socket of sockets) socket.destroy()
  server.close()
  return samples
}
