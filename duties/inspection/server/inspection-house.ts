import sharp from 'sharp'
import { addDays, type PlainDay } from '#foundation/calendar/day.ts'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import type { Refused } from '#foundation/refused.ts'
import type { Served } from '#foundation/server/verb.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import { signInSlice } from '#registry/sign-in/server/sign-in.server.ts'
import { demoHouse } from '#registry/district/server/demo-house.ts'
import { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'
import type { PlanPage } from '#duties/inspection/inspection-shown.ts'
import { inspectionReadsSlice, inspectionSlice } from '#duties/inspection/server/inspection.server.ts'

const contract = { ...inspectionContract, ...inspectionReadsContract }
export type On = { id: string; version: number }
type Answered = Record<string, unknown>

/** For tests: the demo district with the programme applied, and an inspection in words. */
export async function inspectionHouse(more: readonly Served[] = []) {
  const own = [inspectionSlice, inspectionReadsSlice, fileSlice]
  const it = await demoHouse([...new Set([...own, ...more])].filter((slice) => slice !== signInSlice))
  await applyPack(it.house.db, it.pack, 'test')
  const ask = async (login: string) => (await it.as(login)).ask(contract)
  let shot = 0

  const usual = {
    title: '五月校园内保检查',
    clause: '5.38',
    checklist: 'eight-ones',
    openness: 'open',
    coverage: 'sample',
    schedule: 'scheduled',
    startsOn: '2017-05-10',
    endsOn: '2017-05-31',
    sample: 3,
    pool: ['gongan-inspector', 'gongan-officer', 'jkt-inspector', 'jiaojing-officer'],
  } as const

  async function plan(login: string, given: Answered = {}): Promise<On> {
    return (await ask(login)).planInspection({ ...usual, ...given } as never)
  }
  /** Planned and drawn; the page as the planner sees it. */
  async function drawn(login: string, given: Answered = {}): Promise<PlanPage> {
    const { id } = await plan(login, given)
    await (await ask(login)).drawInspection({ planId: id })
    return (await ask(login)).readPlan({ planId: id })
  }

  async function photo(login: string): Promise<string> {
    shot += 1
    const pixels = { width: 40, height: 30, channels: 3, background: { r: shot, g: 20, b: 90 } } as const
    const { id } = await (await it.as(login)).upload(`${shot}.jpg`, await sharp({ create: pixels }).jpeg().toBuffer())
    return id
  }

  /** Every item in order, save those given. */
  async function answersTo(login: string, visitId: string, given: Record<string, Answered> = {}) {
    const { checklist } = await (await ask(login)).readVisit({ visitId })
    const fine = checklist.items.map((item) => [item.code, { value: inOrder(item, checklist.day) }])
    return { ...Object.fromEntries(fine), ...given } as Record<string, never>
  }
  const wrong = (item: string, more: Answered = {}) => ({
    [item]: { value: false, note: '门口警闪灯不亮', spot: '正门', ...more },
  })

  /** Brought as far as the last signature. */
  async function signed(visitId: string, given: Record<string, Answered> = {}, representative?: string): Promise<On> {
    const page = await (await ask('office-staff')).readVisit({ visitId })
    const [first = '', second = ''] = page.inspectors.map(({ post }) => post)
    let at: On = page.visit
    const on = () => ({ visitId, version: at.version })
    at = await (await ask(first)).startVisit(on())
    const answers = await answersTo(first, visitId, given)
    const found = Object.keys(given).length > 0 ? { deadline: '2017-06-09', summary: '立即修复警闪灯' } : {}
    at = await (await ask(second)).recordVisit({ ...on(), answers, ...found })
    for (const { post } of page.inspectors) at = await (await ask(post)).signVisit(on())
    if (page.visit.openness === 'covert') return at
    const receives = representative ? { post: representative } : { refused: '负责人外出，值班人员不愿代签' }
    return (await ask(first)).signForInspected({ ...on(), ...receives })
  }
  async function released(visitId: string, given: Record<string, Answered> = {}, login = 'gongan-inspector') {
    const { version } = await signed(visitId, given)
    return (await ask(login)).releaseVisit({ visitId, version })
  }

  /** The code of the refusal, or `done` when there was none. */
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: Refused) => error.code,
    )
  const at = (moment: string) => it.house.clock.set(new Date(`${moment}+08:00`))
  return { ...it, ask, plan, drawn, photo, answersTo, wrong, signed, released, refusal, at }
}

/** An answer that is in order, whatever the item asks for. */
function inOrder({ type, threshold }: ChecklistItem, day: PlainDay): boolean | number | string {
  if (type === 'number' || type === 'count') return threshold?.is === 'at-most' ? threshold.value : 2000
  if (type === 'day') return threshold?.is === 'not-past' ? addDays(day, 90) : day
  return type === 'text' ? '已按要求办理' : true
}
export type InspectionHouse = Awaited<ReturnType<typeof inspectionHouse>>
