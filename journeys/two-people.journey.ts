import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { shoot } from '#journeys/field-phone.ts'
import { demoHazard, says, told } from '#journeys/hazard-desk.ts'
import { DESK, freePort, openBrowser, openContext, signInAs, temporaryFolder, whenOver } from '#journeys/house.ts'

// Two people at one matter, and a server that dies under their hands. It runs in a process of its own, so that it can.
const WORDS = '家长绕行机动车道'
const folder = temporaryFolder('huxue-two-')
let server: ChildProcess
let port: number
let address: string
let staff: Page
let director: Page
let hazard: string

async function startServer(): Promise<void> {
  const script = join(import.meta.dirname, '../apps/server/storm-server.ts')
  server = spawn(process.execPath, [script, folder, String(port)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  await new Promise<void>((ready, fail) => {
    server.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()).includes('ready ') && ready())
    server.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
    server.once('exit', () => fail(new Error(`the server ended before it was ready: ${said.slice(-1000)}`)))
  })
}
async function killServer(): Promise<void> {
  const dead = new Promise((done) => server.once('exit', done))
  server.kill('SIGKILL')
  await dead
}

beforeAll(async () => {
  port = await freePort()
  address = `http://localhost:${port}`
  whenOver(killServer)
  await startServer()
  const browser = await openBrowser()
  const enter = async (login: string) => {
    const context = await openContext(browser, { viewport: DESK })
    await signInAs(context, address, login)
    return context.newPage()
  }
  ;[staff, director] = [await enter('office-staff'), await enter('office-director')]
  hazard = await demoHazard(staff.context(), address, WORDS)
})

const order = (page: Page) => page.getByRole('region', { name: '定级与交办' })
const dispatch = (page: Page) =>
  order(page)
    .getByRole('button', { name: /^交办给/ })
    .click()
const open = (page: Page) => page.goto(`${address}/triage?hazard=${hazard}`)

test('whoever is second is told who did what, and keeps every word typed', async () => {
  await open(staff)
  await open(director)
  await order(director).getByLabel('要求').fill('早高峰前清走，拍同一位置照片')
  await order(staff)
    .getByRole('button', { name: /^交办给/ })
    .waitFor()
  const third = await director.context().newPage()
  await third.goto(`${address}/hazards/${hazard}`)
  await third.getByLabel('写留言').fill('请城管先到场')

  await dispatch(staff)
  await told(staff, /号已交办给/)
  await third.getByRole('button', { name: /有\d+处更新，点此刷新/ }).waitFor()
  await shoot(third, 'two-1-fresh')
  await third.getByRole('button', { name: /有\d+处更新，点此刷新/ }).click()
  await says(third, '下一步：区城管执法局签收')
  expect(await third.getByLabel('写留言').inputValue()).toBe('请城管先到场')

  await dispatch(director)
  // The desk goes on to the next matter by itself; what happened to this one stays in sight.
  await order(director).getByLabel('要求').and(director.locator(':placeholder-shown')).waitFor()
  await told(director, /47号：刚才领导小组办公室 专干已交办/)
  await shoot(director, 'two-2-overtaken')
  const kept = await director.evaluate<string>(
    "JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('hx-draft:')))",
  )
  const shown = await order(director)
    .getByLabel('要求')
    .inputValue()
    .catch(() => '')
  expect(shown + kept).toContain('早高峰前清走，拍同一位置照片')
  await third.close()
})

test('a server that dies under an open page is missed, forgiven and heard again', async () => {
  await staff.goto(`${address}/hazards/${hazard}`)
  await director.goto(`${address}/hazards/${hazard}`)
  await director.getByLabel('写留言').fill('家长反映早上7点最堵')
  await killServer()
  await says(director, /连不上服务器，\d\d:\d\d起。/)
  await director.getByRole('button', { name: '留言', exact: true }).click()
  await says(director, '连不上服务器，您填的内容还在，请稍后再试')
  expect(await director.getByLabel('写留言').inputValue()).toBe('家长反映早上7点最堵')
  await shoot(director, 'two-3-lost')

  await startServer()
  await director.getByText(/连不上服务器，\d\d:\d\d起。/).waitFor({ state: 'detached' })
  await staff.getByText(/连不上服务器，\d\d:\d\d起。/).waitFor({ state: 'detached' })
  await director.getByRole('button', { name: '留言', exact: true }).click()
  await director.getByRole('listitem').getByText('家长反映早上7点最堵').waitFor()
  await staff.getByRole('button', { name: /有\d+处更新，点此刷新/ }).click()
  await staff.getByRole('listitem').getByText('家长反映早上7点最堵').waitFor()
  await shoot(staff, 'two-4-heard')
})
