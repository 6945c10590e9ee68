import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '#apps/cli/chromium.ts'
import { webPages } from '#apps/server/web-pages.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { qrTextOf } from '#duties/proof/point-code.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { systemActor } from '#foundation/actor.ts'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import { asActor } from '#foundation/server/database.ts'
import { proves } from '#foundation/test/proves.ts'
import { lineOf, showCode, typeCode, withReader } from '#journeys/duty-phone.ts'
import { findBarriers, findSmallTargets, photoFromCamera, shoot } from '#journeys/field-phone.ts'
import { phoneLike } from '#journeys/house.ts'
import { fieldKitSlice } from '#matters/hazard/server/field-kit.server.ts'
import { hazardSlice } from '#matters/hazard/server/hazard.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { demoHouse, type DemoHouse } from '#registry/district/server/demo-house.ts'

// A school morning without a network: three posts, three phones, and what the server has of it afterwards.
const SCHOOL = '青澜小学（示例）'
const ROUND = ['正门', '一号楼楼梯口', '食堂后门', '操场', '南围墙中段', '北门']
let it: DemoHouse
let browser: Browser
let address: string
/** What reached the server and was carried out, in the order it did. */
const arrived: string[] = []
/** Called once when a proof has been carried out and its answer is about to leave. */
let beforeAnswer: (() => Promise<void>) | undefined

const clock = (time: string) => it.house.clock.set(new Date(`2017-05-10T${time}:00+08:00`))

beforeAll(async () => {
  it = await demoHouse([hazardSlice, fieldKitSlice, fileSlice, proofSlice])
  await applyPack(it.house.db, it.pack, '测试')
  await webPages(it.http)
  it.http.addHook('onSend', async (request, reply) => {
    if (request.method !== 'POST' || !['/api/duties/proofs', '/api/hazards'].includes(request.url)) return
    const { duty } = request.body as { duty?: string }
    arrived.push(`${duty ?? 'hazard'} ${reply.statusCode}`)
    if (request.url !== '/api/duties/proofs' || !beforeAnswer) return
    const cut = beforeAnswer
    beforeAnswer = undefined
    await cut()
    reply.raw.destroy()
  })
  address = await it.http.listen({ port: 0, host: '127.0.0.1' }).then((url) => url.replace('127.0.0.1', 'localhost'))
  clock('07:30')
  const safety = (await it.as('s03-safety')).ask(proofContract)
  for (const [sort, name] of ROUND.entries()) await safety.savePatrolPoint({ name, sort })
  browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] })
})
afterAll(() => browser?.close())

async function phoneOf(post: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ ...phoneLike, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(20_000)
  await withReader(context)
  const page = await context.newPage()
  await page.goto(`${address}/field/`)
  await page.getByRole('button', { name: `${SCHOOL} · ${post}` }).tap()
  await page.getByRole('link', { name: '全部今日工作' }).waitFor()
  await page.waitForFunction('navigator.serviceWorker.controller !== null')
  return { context, page }
}
const open = async (context: BrowserContext, route: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${address}/field/#${route}`)
  return page
}
const proofsOf = (duty: string) =>
  asActor(it.house.db, systemActor('360111'), (tx) =>
    tx.selectFrom('duty_proof').selectAll().where('duty', '=', duty).orderBy('received_at').execute(),
  )
const hazards = () =>
  asActor(it.house.db, systemActor('360111'), (tx) =>
    tx
      .selectFrom('hazard as h')
      .innerJoin('attachment as a', 'a.subject', 'h.id')
      .select(['h.id', 'a.file'])
      .where('h.title', '=', '早餐车占了盲道')
      .execute(),
  )
const fits = async (page: Page, name: string) => {
  await shoot(page, name)
  expect(await findBarriers(page), name).toEqual([])
  expect(await findSmallTargets(page), name).toEqual([])
}

let second: Awaited<ReturnType<typeof phoneOf>>

proves(
  ['5.10', '5.11'],
  '没有网络时门卫一键到岗、核对防护器械、拍照报隐患，手机死两次，联网后按先后各到一次',
  async () => {
    clock('07:30')
    const { context, page: first } = await phoneOf('正门门卫')
    // The safety officer stands at the same gate with a phone of their own, and knows nothing of the guard's.
    second = await phoneOf('安全主任')
    await context.setOffline(true)
    await second.context.setOffline(true)
    let page = first
    await page.reload()
    await page.getByText('没有网络，照常可用').waitFor()
    await fits(page, 'day-1-home')
    await page.getByRole('link', { name: '全部今日工作' }).tap()
    await page.getByText('截至 07:30').waitFor()
    await fits(page, 'day-2-list')

    const peak = lineOf(page, /上下学高峰校门护卫.*上学高峰/)
    await peak.getByRole('button', { name: '到岗' }).tap()
    await peak.getByText('待发送').waitFor()
    await lineOf(page, /防护器械（警械）随岗核对.*上学高峰/)
      .getByRole('link')
      .tap()
    await page.getByRole('button', { name: '是', exact: true }).tap()
    await page.getByText('已定位在学校').waitFor()
    // The tab dies in the middle of the form, and the form is still there.
    await page.close()
    page = await open(context, '/day')
    await lineOf(page, /防护器械（警械）随岗核对.*上学高峰/)
      .getByRole('link')
      .tap()
    await page.getByRole('button', { name: '是', exact: true, pressed: true }).waitFor()
    await page.getByRole('button', { name: '没有', exact: false }).first().tap()
    await page.getByText('已定位在学校').waitFor()
    await fits(page, 'day-3-equipment')
    await page.getByRole('button', { name: '报完成' }).tap()
    await lineOf(page, /防护器械（警械）随岗核对.*上学高峰/)
      .getByText('待发送')
      .waitFor()
    await fits(page, 'day-4-waiting')

    await page.getByRole('link', { name: '返回首页' }).tap()
    await page.getByRole('link', { name: '拍照上报' }).tap()
    const buffer = await photoFromCamera('2017:05:10 07:31:00', '#dfe6ec')
    await page.locator('input[capture]').setInputFiles({ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: '摊点占道' }).tap()
    await page.getByLabel('说一句').fill('早餐车占了盲道')
    await page.getByText('已自动定位').waitFor()
    await page.getByRole('button', { name: '上报', exact: true }).tap()
    await page.getByText('等网络').first().waitFor()
    await shoot(page, 'day-5-queue')

    // On the second phone the same peak is done as well.
    const theirs = await open(second.context, '/day')
    await lineOf(theirs, /上下学高峰校门护卫.*上学高峰/)
      .getByRole('button', { name: '到岗' })
      .tap()
    await lineOf(theirs, /上下学高峰校门护卫.*上学高峰/)
      .getByText('待发送')
      .waitFor()
    await theirs.close()
    expect(arrived).toEqual([])

    // Forty minutes later. The first proof is carried out, and the tab dies before it hears of it.
    clock('08:10')
    const died = new Promise<void>((done) => {
      beforeAnswer = async () => {
        await page.close()
        done()
      }
    })
    await context.setOffline(false)
    await died
    page = await open(context, '/sent')
    await page.getByText('今天已收到 3条').waitFor()
    await shoot(page, 'day-6-sent')
    // The first is heard of again, because nobody heard its answer: the same answer, not a second proof.
    const inOrder = arrived.filter((each, i) => each !== arrived[i - 1])
    expect(inOrder).toEqual(['gate-peak 200', 'gate-equipment 200', 'hazard 200'])
    for (const duty of ['gate-peak', 'gate-equipment']) {
      const [proof, ...more] = await proofsOf(duty)
      expect(more).toEqual([])
      expect(proof).toMatchObject({ post: 'S03-guard', standing: 'done', received_at: it.house.clock.now() })
      expect(proof!.observed_at.getTime()).toBeLessThan(new Date('2017-05-10T07:40:00+08:00').getTime())
    }
    expect(new Set((await hazards()).map(({ id }) => id)).size).toBe(1)
    expect(await hazards()).toHaveLength(1)
    await context.close()
  },
)

test('the second phone is told who was first and when, and may correct it', async () => {
  const { context } = second
  await context.setOffline(false)
  const page = await open(context, '/sent')
  await page.getByText(/正门门卫已在5月10日 07:3\d报过/).waitFor()
  await fits(page, 'day-7-refused')
  expect(await proofsOf('gate-peak')).toHaveLength(1)
  // Killed here as well: the refusal stays until somebody deals with it.
  await page.close()
  const again = await open(context, '/sent')
  await again.getByRole('button', { name: '改为更正' }).tap()
  await again.getByText('更正以后，原来那次留着记录').waitFor()
  await again.getByText('已定位在学校').waitFor()
  await fits(again, 'day-8-correct')
  await again.getByRole('button', { name: '更正', exact: true }).last().tap()
  await lineOf(again, /上下学高峰校门护卫.*上学高峰/)
    .getByText('按时完成')
    .waitFor()
  const [first, correction] = (await proofsOf('gate-peak')).toSorted(
    (a, b) => Number(a.corrects !== null) - Number(b.corrects !== null),
  )
  expect(first!.corrected_by).toBe(correction!.id)
  expect(correction).toMatchObject({ post: 'S03-school-safety', corrects: first!.id, standing: 'done', turn: 1 })
  await context.close()
})

proves(
  ['5.12', '5.13'],
  '值班领导按点位巡一圈，扫码或输入编号，中途手机关掉点位不丢，联网后一次到齐、各有时间',
  async () => {
    clock('08:30')
    const { context, page: first } = await phoneOf('值班领导')
    const { points } = await (await it.as('s03-duty')).ask(proofContract).patrolPoints({ school: 'S03' })
    const codes = points.map(({ code }) => code)
    await context.setOffline(true)
    let page = first
    await lineOf(page, '值班领导带队点位巡查').getByRole('link').tap()
    await page.getByRole('button', { name: '开始第1次巡查' }).tap()
    await page.getByRole('button', { name: '扫点位码' }).tap()
    await showCode(page, qrTextOf(codes[0]!))
    await page.getByText('正门已记下').waitFor()
    await page.getByRole('button', { name: '码坏了，输入5位编号' }).tap()
    await typeCode(page, codes[1]!)
    await page.getByText('一号楼楼梯口已记下').waitFor()
    await typeCode(page, '22222')
    await page.getByText('没有编号为22222的点位').waitFor()
    await fits(page, 'day-9-round')
    await page.close()

    page = await open(context, '/day')
    await lineOf(page, '值班领导带队点位巡查').getByRole('link').tap()
    await page.getByText('点位 2/6').waitFor()
    await page.getByRole('button', { name: '码坏了，输入5位编号' }).tap()
    for (const code of codes.slice(2)) await typeCode(page, code)
    await page.getByText('点位 6/6').waitFor()
    await page.getByRole('button', { name: '没有', exact: false }).first().tap()
    await page.getByText('已定位在学校').waitFor()
    await fits(page, 'day-10-round-over')
    await page.getByRole('button', { name: '报完成' }).tap()
    await lineOf(page, '值班领导带队点位巡查 1/5').getByText('待发送').waitFor()
    expect(await proofsOf('point-patrol')).toEqual([])

    clock('09:00')
    await context.setOffline(false)
    await lineOf(page, '值班领导带队点位巡查 1/5').getByText('进行中').waitFor()
    const [proof, ...more] = await proofsOf('point-patrol')
    expect(more).toEqual([])
    expect(proof).toMatchObject({ post: 'S03-duty-leader', standing: 'done', received_at: it.house.clock.now() })
    const passed = proof!.points as { code: string; at: string; how: string }[]
    expect(passed.map(({ code }) => code)).toEqual(codes)
    expect(passed.map(({ how }) => how)).toEqual(['scanned', 'typed', 'typed', 'typed', 'typed', 'typed'])
    expect(passed.map(({ at }) => at).toSorted()).toEqual(passed.map(({ at }) => at))
    await context.close()
  },
)
