import sharp from 'sharp'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import { notificationSlice } from '#foundation/notification/server/notification.server.ts'
import type { Served } from '#foundation/server/verb.ts'
import type { Refused } from '#foundation/refused.ts'
import { hazardContract } from '#matters/hazard/hazard.contract.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import { hazardSlice } from '#matters/hazard/server/hazard.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { signInSlice } from '#registry/sign-in/server/sign-in.server.ts'
import { demoHouse } from '#registry/district/server/demo-house.ts'

export type Login = string
type Contract = typeof hazardContract
type StepName = Exclude<keyof Contract, 'reportHazard' | 'commentOnHazard'>
type StepInput<K extends StepName> = Omit<Parameters<Client[K]>[0], 'hazardId' | 'version'>
type Client = { [K in keyof Contract]: (input: Record<string, unknown>) => Promise<Hazard> }

/** For tests: the demo district with the programme applied, and the life of a hazard in words: `await step('zhifa-liaison', 'acceptHazard', hazard)`. */
export async function hazardHouse(more: readonly Served[] = []) {
  const it = await demoHouse(
    [...new Set([hazardSlice, fileSlice, notificationSlice, ...more])].filter((slice) => slice !== signInSlice),
  )
  await applyPack(it.house.db, it.pack, 'test')
  const district = it.pack.head.district.code
  let shot = 0

  /** A new photo, uploaded by somebody; each is another picture. */
  async function photo(login: Login): Promise<string> {
    shot += 1
    const pixels = {
      width: 64,
      height: 48,
      channels: 3,
      background: { r: shot % 255, g: (shot * 7) % 255, b: 90 },
    } as const
    const { id } = await (await it.as(login)).upload(`${shot}.jpg`, await sharp({ create: pixels }).jpeg().toBuffer())
    return id
  }

  async function report(login: Login, given: Record<string, unknown> = {}): Promise<Hazard> {
    const usual = { school: 'S03', spot: '正门西侧', detail: 'tanfan', title: '早餐车占用盲道', channel: 'patrol' }
    return (await it.as(login)).ask(hazardContract).reportHazard({ ...usual, ...given } as never)
  }

  /** Takes a step as somebody, on the version the hazard has. */
  async function step<K extends StepName>(
    login: Login,
    name: K,
    on: Pick<Hazard, 'id' | 'version'>,
    given: StepInput<K> = {} as StepInput<K>,
  ): Promise<Hazard> {
    const ask = (await it.as(login)).ask(hazardContract) as unknown as Client
    return ask[name]({ hazardId: on.id, version: on.version, ...given })
  }

  /** The code of the refusal, or `done` when there was none. */
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: Refused) => error.code,
    )

  const at = (moment: string) => it.house.clock.set(new Date(`${moment}+08:00`))

  /** Brought as far as a unit that has signed for it. */
  async function inHand(given: Record<string, unknown> = {}, order: Record<string, unknown> = {}): Promise<Hazard> {
    const reported = await report('s03-guard', given)
    const usual = { grade: 'general', lead: 'zhifa', assists: ['shijian'], dueOn: '2017-05-17' }
    const assigned = await step('office-staff', 'dispatchHazard', reported, { ...usual, ...order } as never)
    return step('zhifa-liaison', 'acceptHazard', assigned)
  }

  async function reportedDone(
    given: Record<string, unknown> = {},
    order: Record<string, unknown> = {},
  ): Promise<Hazard> {
    const hazard = await inHand(given, order)
    return step('zhifa-liaison', 'reportHazardDone', hazard, {
      result: '已清理并安排专人值守',
      photos: [await photo('zhifa-liaison')],
    })
  }

  async function struckOff(given: Record<string, unknown> = {}): Promise<Hazard> {
    const done = await reportedDone(given)
    const passed = await step('gongan-inspector', 'reinspectHazard', done, { pass: true, finding: '现场已清理干净' })
    return step('office-staff', 'strikeOffHazard', passed)
  }

  return { ...it, district, photo, report, step, refusal, at, inHand, reportedDone, struckOff }
}
export type HazardHouse = Awaited<ReturnType<typeof hazardHouse>>
