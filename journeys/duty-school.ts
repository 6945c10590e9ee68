import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { webPages } from '#apps/server/web-pages.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { systemActor } from '#foundation/actor.ts'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import { asActor } from '#foundation/server/database.ts'
import { withReader } from '#journeys/duty-phone.ts'
import { findBarriers, findSmallTargets, shoot } from '#journeys/field-phone.ts'
import { openBrowser, openContext, phoneLike } from '#journeys/house.ts'
import { fieldKitSlice } from '#matters/hazard/server/field-kit.server.ts'
import { hazardSlice } from '#matters/hazard/server/hazard.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { demoHouse, type DemoHouse } from '#registry/district/server/demo-house.ts'

const SCHOOL = '青澜小学（示例）'
const ROUND = ['正门', '一号楼楼梯口', '食堂后门', '操场', '南围墙中段', '北门']
const COUNTED = ['/api/duties/proofs', '/api/hazards']

/** A school with six points on a morning in May, its server counting what arrives, and a browser for its phones. */
export type SchoolMorning = {
  it: DemoHouse
  clock: (time: string) => void
  /** What reached the server and was carried out, in the order it did. */
  arrived: string[]
  /** The next proof is carried out, and its answer is lost after this was done. */
  cutBeforeAnswer: (cut: () => Promise<void>) => Promise<void>
  phoneOf: (post: string) => Promise<{ context: BrowserContext; page: Page }>
  open: (context: BrowserContext, route: string) => Promise<Page>
}

export async function openMorning(): Promise<SchoolMorning> {
  const it = await demoHouse([hazardSlice, fieldKitSlice, fileSlice, proofSlice])
  await applyPack(it.house.db, it.pack, '测试')
  const clock = (time: string) => it.house.clock.set(new Date(`2017-05-10T${time}:00+08:00`))
  const arrived: string[] = []
  let beforeAnswer: (() => Promise<void>) | undefined
  await webPages(it.http)
  it.http.addHook('onSend', async (request, reply) => {
    if (request.method !== 'POST' || !COUNTED.includes(request.url)) return
    const { duty } = request.body as { duty?: string }
    arrived.push(`${duty ?? 'hazard'} ${reply.statusCode}`)
    if (!duty || !beforeAnswer) return
    const cut = beforeAnswer
    beforeAnswer = undefined
    await cut()
    reply.raw.destroy()
  })
  const address = await it.http
    .listen({ port: 0, host: '127.0.0.1' })
    .then((url) => url.replace('127.0.0.1', 'localhost'))
  clock('07:30')
  const safety = (await it.as('s03-safety')).ask(proofContract)
  for (const [sort, name] of ROUND.entries()) await safety.savePatrolPoint({ name, sort })
  const browser = await openBrowser()
  const open = async (context: BrowserContext, route: string) => {
    const page = await context.newPage()
    await page.goto(`${address}/field/#${route}`)
    return page
  }
  const phoneOf = async (post: string) => {
    const context = await openContext(browser, phoneLike)
    await withReader(context)
    const page = await open(context, '/')
    await page.getByRole('button', { name: `${SCHOOL} · ${post}` }).tap()
    await page.getByRole('link', { name: '全部今日工作' }).waitFor()
    await page.waitForFunction('navigator.serviceWorker.controller !== null')
    return { context, page }
  }
  const cutBeforeAnswer = (cut: () => Promise<void>) =>
    new Promise<void>((done) => {
      beforeAnswer = async () => {
        await cut()
        done()
      }
    })
  return { it, clock, arrived, cutBeforeAnswer, phoneOf, open }
}

export const proofsOf = ({ it }: SchoolMorning, duty: string) =>
  asActor(it.house.db, systemActor('360111'), (tx) =>
    tx.selectFrom('duty_proof').selectAll().where('duty', '=', duty).orderBy('received_at').execute(),
  )
/** One line for each photo of the hazards of that title. */
export const hazardsOf = ({ it }: SchoolMorning, title: string) =>
  asActor(it.house.db, systemActor('360111'), (tx) =>
    tx
      .selectFrom('hazard as h')
      .innerJoin('attachment as a', 'a.subject', 'h.id')
      .select(['h.id', 'h.arisen_from', 'h.arisen_item', 'a.file'])
      .where('h.title', '=', title)
      .execute(),
  )

/** Nothing on the screen keeps anybody out or is too small for a thumb. */
export async function fits(page: Page, name: string): Promise<void> {
  await shoot(page, name)
  expect(await findBarriers(page), name).toEqual([])
  expect(await findSmallTargets(page), name).toEqual([])
}
