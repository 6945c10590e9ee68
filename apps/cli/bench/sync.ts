import sharp from 'sharp'
import { DEMO_START } from '#foundation/clock.ts'
import type { BenchHouse } from '#apps/cli/bench/bench-house.ts'
import { gatePeaks } from '#apps/cli/bench/gate-peaks.ts'
import { type Line, ms, percentile, times } from '#apps/cli/bench/numbers.ts'
import type { Given, Phone } from '#apps/cli/bench/phone.ts'
import type { Visitor } from '#apps/cli/bench/visit.ts'

const COMMANDS = 60
const PHOTOS = 20
const TOGETHER = 16

/**
 * A phone that was a day without a network: 40 proofs and 20 hazards with a photo each. Alone, then sixteen at the same
 * moment, as when a street's mast is mended; beside it the same requests without the queue that keeps their order.
 */
export async function measureSync(bench: BenchHouse, visitor: Visitor): Promise<Line[]> {
  const proofs = await gatePeaks(bench)
  const cookies = [...new Set(proofs.map(({ cookie }) => cookie))]
  const days = cookies.map((cookie) => proofs.filter((job) => job.cookie === cookie))
  const sizes: number[] = []
  let turn = 0
  const phone = async (): Promise<Phone> => {
    const at = turn++ % cookies.length
    const given: Given[] = days[at]!.splice(0, COMMANDS - PHOTOS).map(({ path, body }) => ({
      path: path as Given['path'],
      input: JSON.parse(body) as Given['input'],
      photos: [],
    }))
    for (let n = 0; n < PHOTOS; n++) {
      const photo = await photoOfPhone()
      sizes.push(photo.length)
      given.splice(n * 3, 0, { path: '/api/hazards', input: hazard, photos: [photo] })
    }
    return { address: bench.address, cookie: cookies[at]!, observedAt: bench.house.clock.now().toISOString(), given }
  }
  await visitor.ask({ kind: 'phones', phones: [await phone()], bare: false })
  const alone = await visitor.ask({ kind: 'phones', phones: [await phone()], bare: false })
  const bare = await visitor.ask({ kind: 'phones', phones: [await phone()], bare: true })
  const many = await visitor.ask({
    kind: 'phones',
    phones: await Promise.all(Array.from({ length: TOGETHER }, phone)),
    bare: false,
  })
  bench.house.clock.set(new Date(DEMO_START))
  const size = `${Math.round(percentile(sizes, 0.5) / 1024)} KB`
  return [
    {
      what: `一部手机离线一天后补送（${COMMANDS} 件，${PHOTOS} 张照片，每张约 ${size}）`,
      ours: `${alone.seconds.toFixed(1)} 秒`,
      beside: `同样请求，不经队列 ${bare.seconds.toFixed(1)} 秒`,
      ratio: times(alone.seconds, bare.seconds),
    },
    {
      what: '  每件用时 p50 / p95（含照片）',
      ours: `${ms(percentile(alone.samples, 0.5))} / ${ms(percentile(alone.samples, 0.95))}`,
      beside: '',
      ratio: '',
    },
    {
      what: `  ${TOGETHER} 部手机同时补送`,
      ours: `${many.seconds.toFixed(1)} 秒`,
      beside: `一部接一部 ${(alone.seconds * TOGETHER).toFixed(1)} 秒`,
      ratio: times(many.seconds, alone.seconds * TOGETHER),
    },
  ]
}

const hazard = { school: 'S03', spot: '正门西侧', detail: 'tanfan', title: '早餐车占用盲道', channel: 'patrol' }

/** As large as the field app lets a photo travel: 2560 pixels, quality 82, with the noise of a small lens. */
const photoOfPhone = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 2560,
      height: 1920,
      channels: 3,
      background: '#8a8f86',
      noise: { type: 'gaussian', mean: 128, sigma: 6 },
    },
  })
    .jpeg({ quality: 82 })
    .toBuffer()
