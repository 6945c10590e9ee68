import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '#apps/cli/chromium.ts'
import { webPages } from '#apps/server/web-pages.ts'
import { systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import { findBarriers, findSmallTargets, photoFromCamera, shoot } from '#journeys/field-phone.ts'
import { fieldKitSlice } from '#matters/hazard/server/field-kit.server.ts'
import { hazardSlice } from '#matters/hazard/server/hazard.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { demoHouse, type DemoHouse } from '#registry/district/server/demo-house.ts'

let it: DemoHouse
let browser: Browser
let address: string
/** Called once when a report has been carried out and its answer is about to leave. */
let beforeAnswer: (() => Promise<void>) | undefined
/** The server is there and cannot take reports; a newer version of the program lies ready. */
let troubled = false
let newer = false
const serviceWorker = join(import.meta.dirname, '../dist/field/service-worker.js')

beforeAll(async () => {
  it = await demoHouse([hazardSlice, fieldKitSlice, fileSlice])
  await applyPack(it.house.db, it.pack, '测试')
  await webPages(it.http)
  it.http.addHook('onRequest', async (request, reply) => {
    if (troubled && request.method === 'POST' && request.url === '/api/hazards') return reply.status(503).send({})
    if (newer && request.url === '/field/service-worker.js')
      return reply.type('text/javascript').send(`${readFileSync(serviceWorker, 'utf8')}\n// newer`)
  })
  it.http.addHook('onSend', async (request, reply) => {
    if (request.url !== '/api/hazards' || !beforeAnswer) return
    const cut = beforeAnswer
    beforeAnswer = undefined
    await cut()
    reply.raw.destroy()
  })
  address = await it.http.listen({ port: 0, host: '127.0.0.1' }).then((url) => url.replace('127.0.0.1', 'localhost'))
  browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] })
})
afterAll(() => browser?.close())

const phone = (width: number, height: number): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    geolocation: { latitude: 28.7131, longitude: 115.9454, accuracy: 8 },
    permissions: ['geolocation'],
  })

async function enter(context: BrowserContext, label: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}/field/`)
  await page.getByRole('button', { name: label }).tap()
  await page.getByRole('link', { name: '拍照上报' }).waitFor()
  return page
}

/** The program is on the phone and works without the server. */
const settled = (page: Page) => page.waitForFunction('navigator.serviceWorker.controller !== null')

async function fill(page: Page, photos: Buffer[], sentence = ''): Promise<void> {
  await page.getByRole('link', { name: '拍照上报' }).tap()
  for (const [i, buffer] of photos.entries()) {
    await page.locator('input[capture]').setInputFiles({ name: `IMG_${i}.jpg`, mimeType: 'image/jpeg', buffer })
    await page.getByRole('img', { name: `第${i + 1}张照片` }).waitFor()
  }
  await page.getByRole('button', { name: '摊点占道' }).tap()
  if (sentence) await page.getByLabel('说一句').fill(sentence)
}

const inHouse = <T>(work: Parameters<typeof asActor<T>>[2]): Promise<T> =>
  asActor(it.house.db, systemActor('360111'), work)
const hazardsOf = (title: string) =>
  inHouse((tx) =>
    tx
      .selectFrom('hazard as h')
      .innerJoin('hazard_reporter as r', 'r.hazard', 'h.id')
      .select(['h.id', 'h.spot', 'h.accuracy', 'h.reported_at', 'r.at'])
      .where('h.title', '=', title)
      .execute(),
  )
const photosOf = (id: string) =>
  inHouse((tx) => tx.selectFrom('attachment').select(['role', 'taken_at']).where('subject', '=', id).execute())

test('a guard reports with no network, the phone dies twice, and it arrives once, with both times', async () => {
  const context = await phone(390, 844)
  let page = await enter(context, '青澜小学（示例） · 正门门卫')
  await settled(page)
  await context.setOffline(true)
  await page.reload()
  await page.getByText('没有网络，照常可用').waitFor()
  await shoot(page, '1-home-offline')

  await fill(
    page,
    [await photoFromCamera('2017:05:10 07:29:00', '#dfe6ec'), await photoFromCamera('2017:05:10 07:30:00', '#c9bda9')],
    '早餐车3辆占了盲道',
  )
  await page.getByText('已自动定位，误差8米').waitFor()
  await page.getByText('正门', { exact: true }).waitFor()
  await page.getByRole('button', { name: '改' }).tap()
  await page.getByLabel('在哪里').fill('正门西侧')
  await shoot(page, '2-report')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '上报' }).tap()
  await page.getByText('等网络').first().waitFor()
  expect(await page.getByText('已收到', { exact: true }).count()).toBe(0)
  await shoot(page, '3-sent-offline')
  expect(await findBarriers(page)).toEqual([])
  await page.close()

  // Forty minutes later the network is back. The server does the work, and the phone dies before it hears of it.
  const seen = it.house.clock.now().getTime()
  it.house.clock.set(new Date(seen + 40 * 60_000))
  await context.setOffline(false)
  const died = new Promise<void>((done) => {
    beforeAnswer = async () => {
      await page.close()
      done()
    }
  })
  page = await context.newPage()
  await page.goto(`${address}/field/#/sent`).catch(() => undefined)
  await died

  page = await context.newPage()
  await page.goto(`${address}/field/#/sent`)
  await page.getByText('已收到', { exact: true }).waitFor()
  await page.getByText('湖校周隐〔2017〕').waitFor()
  await shoot(page, '4-sent')

  const found = await hazardsOf('早餐车3辆占了盲道')
  expect(found).toHaveLength(1)
  const [hazard] = found
  expect(hazard).toMatchObject({ spot: '正门西侧', accuracy: 8 })
  expect(hazard!.reported_at.getTime()).toBe(seen + 40 * 60_000)
  expect(Math.abs(hazard!.at.getTime() - seen)).toBeLessThan(60_000)
  const photos = await photosOf(hazard!.id)
  expect(photos.map(({ role }) => role)).toEqual(['before', 'before'])
  // What the camera wrote came through the smaller picture.
  expect(photos.map(({ taken_at }) => taken_at?.toISOString() ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
    '2017-05-09T23:29:00.000Z',
    '2017-05-09T23:30:00.000Z',
  ])

  await page.getByRole('link', { name: '返回首页' }).tap()
  await page.getByText('待核实').waitFor()
  await shoot(page, '5-home')
  expect(await findBarriers(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await context.close()
})

test('what the server refuses stays, says why, and can be mended or given up', async () => {
  const context = await phone(360, 740)
  const page = await enter(context, '青澜小学（示例） · 正门门卫')
  await settled(page)
  await context.setOffline(true)
  await fill(page, [await photoFromCamera('2017:05:10 07:31:00', '#dfe6ec')])
  await shoot(page, '6-report-360')
  expect(await findSmallTargets(page)).toEqual([])
  await page.getByRole('button', { name: '上报' }).tap()
  await page.getByText('等网络').first().waitFor()

  const now = it.house.clock.now()
  it.house.clock.set(new Date(now.getTime() - 86_400_000))
  await context.setOffline(false)
  await page.getByText('排查日期不能晚于今天').waitFor()
  await shoot(page, '7-refused-360')
  expect(await findBarriers(page)).toEqual([])
  await page.reload()
  await page.getByText('被退回，要您处理').waitFor()

  it.house.clock.set(now)
  await page.getByRole('button', { name: '改了再报' }).tap()
  await page.getByRole('img', { name: '第1张照片' }).waitFor()
  expect(await page.getByRole('button', { name: '摊点占道' }).getAttribute('aria-pressed')).toBe('true')
  await page.getByLabel('说一句').fill('又来了两辆早餐车')
  await page.getByRole('button', { name: '上报' }).tap()
  await page.getByText('已收到', { exact: true }).waitFor()
  expect(await page.getByText('被退回，要您处理').count()).toBe(0)
  expect(await hazardsOf('又来了两辆早餐车')).toHaveLength(1)
  expect(await hazardsOf('正门摊点占道')).toHaveLength(0)
  await context.close()
})

test('every screen serves old eyes on the narrowest phone, and whoever works at no school', async () => {
  const context = await phone(360, 740)
  const page = await context.newPage()
  await page.goto(`${address}/field/`)
  await page.getByText('演示账号').waitFor()
  const fits = async (name: string) => {
    await shoot(page, name)
    expect(await findBarriers(page)).toEqual([])
    expect(await findSmallTargets(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  }
  await fits('8-sign-in-360')
  await page.getByRole('button', { name: '塘山镇' }).first().tap()
  await page.getByRole('link', { name: '拍照上报' }).waitFor()
  await fits('9-home-town-360')
  await page.getByText('大字显示').tap()
  await fits('10-home-large-360')
  await page.getByRole('link', { name: '拍照上报' }).tap()
  await page.getByRole('button', { name: '青澜小学（示例）' }).tap()
  await fits('11-report-large-360')
  await page.getByRole('button', { name: '其他…' }).tap()
  await page.getByRole('button', { name: '校外食品' }).scrollIntoViewIfNeeded()
  await fits('12-more-large-360')
  await page.getByRole('button', { name: '校外食品' }).tap()
  await page.getByText('还差：拍一张照片，或说一句').waitFor()
  await page.getByLabel('说一句').fill('精神病人张三，身份证11010519491231002X')
  await page.getByText('本平台不登记重点人员个人信息').waitFor()
  await fits('13-refused-words-large-360')
  await page.getByLabel('说一句').fill('油炸摊没有证照')
  await page.getByRole('button', { name: '上报' }).tap()
  await page.getByText('已收到', { exact: true }).waitFor()
  expect((await hazardsOf('油炸摊没有证照'))[0]).toMatchObject({ spot: '正门' })
  await fits('14-sent-large-360')
  await page.getByRole('link', { name: '返回首页' }).tap()
  await page.getByRole('button', { name: '退出登录' }).tap()
  await page.getByRole('button', { name: '退出', exact: true }).tap()
  await page.getByText('演示账号').waitFor()
  await context.close()
})

test('neither a new version, nor an ended session, nor the next shift on the same phone loses what waits', async () => {
  const context = await phone(390, 844)
  const page = await enter(context, '青澜小学（示例） · 正门门卫')
  await settled(page)
  troubled = true
  await fill(page, [await photoFromCamera('2017:05:10 07:33:00', '#dfe6ec')], '围墙缺口能钻进人')
  await page.getByRole('button', { name: '上报' }).tap()
  await page.getByText('照片1/1已收').waitFor()

  newer = true
  await page.evaluate(
    'window.sameHand = true; navigator.serviceWorker.getRegistration().then((found) => found.update())',
  )
  await page.getByRole('button', { name: '有新版本，点此更新' }).waitFor()
  await shoot(page, '15-newer')
  expect(await page.evaluate('window.sameHand')).toBe(true)
  await page.getByRole('button', { name: '有新版本，点此更新' }).tap()
  await page.waitForFunction('window.sameHand === undefined')
  await page.getByText('隐患 · 围墙缺口能钻进人').waitFor()

  // The next shift signs in on the same phone; the report stays, and stays its owner's.
  await page.getByRole('link', { name: '返回首页' }).tap()
  await page.getByRole('button', { name: '退出登录' }).tap()
  await page.getByText('还有1条没发出，会留在这部手机上').waitFor()
  await page.getByRole('button', { name: '退出', exact: true }).tap()
  troubled = false
  await page.getByRole('button', { name: '云桥小学（示例） · 正门门卫' }).tap()
  await page.getByText('这部手机上还有别人没发出的1条').waitFor()
  expect(await hazardsOf('围墙缺口能钻进人')).toHaveLength(0)

  // Its owner comes back, but the session has ended meanwhile.
  troubled = true
  await page.getByRole('button', { name: '退出登录' }).tap()
  await page.getByRole('button', { name: '退出', exact: true }).tap()
  await page.getByRole('button', { name: '青澜小学（示例） · 正门门卫' }).tap()
  await page.getByRole('link', { name: '拍照上报' }).waitFor()
  await context.clearCookies()
  troubled = false
  await page.reload()
  await page.getByText('登录已到期').tap()
  await page.getByRole('button', { name: '重新登录' }).tap()
  await shoot(page, '16-ended')
  await page.getByRole('button', { name: '青澜小学（示例） · 正门门卫' }).tap()
  await page.getByText('已收到', { exact: true }).waitFor()
  expect(await hazardsOf('围墙缺口能钻进人')).toHaveLength(1)
  await context.close()
})
