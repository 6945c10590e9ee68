import { beforeAll, describe, expect, test } from 'vitest'
import { startReactor } from '#apps/server/reactor.ts'
import { slices } from '#apps/server/slices.ts'
import { asActor } from '#foundation/server/database.ts'
import { factsAfter } from '#foundation/server/live.ts'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { proves } from '#foundation/test/proves.ts'
import { messageOf } from '#foundation/client.ts'
import { type InspectionHouse, inspectionHouse } from '#duties/inspection/server/inspection-house.ts'

const INSPECTED = ['s03-head', 's03-safety', 's03-duty', 's03-guard', 'tangshan-staff', 'tangshan-liaison']
let house: InspectionHouse
let react: () => Promise<void>
beforeAll(async () => {
  house = await inspectionHouse(slices)
  const reactor = startReactor({ db: house.house.db, clock: house.house.clock, senders: [] })
  react = () => reactor.poke(house.pack.head.district.code)
})

/** Everything that could give a visit away, asked as one person: what each way says. */
async function waysTo(login: string, visitId: string, planId: string) {
  const visitor = await house.as(login)
  const ask = await house.ask(login)
  const list = await ask.listVisits({})
  const named = await ask.listVisits({ target: 'S03' })
  const plans = await ask.listPlans({})
  const notices = await visitor.ask(notificationContract).listNotices({})
  const endpoints = Object.assign({}, ...slices.map(({ contract }) => contract)) as Record<string, never>
  const find = await visitor.send(messageOf(endpoints['listHazards']!, { view: 'all', q: '警闪灯' }))
  return {
    list: list.rows.some(({ id }) => id === visitId),
    count: list.total,
    open: list.open,
    ofSchool: named.rows.some(({ id }) => id === visitId),
    page: await house.refusal(ask.readVisit({ visitId })),
    plan: await house.refusal(ask.readPlan({ planId })),
    planListed: plans.rows.some(({ id }) => id === planId),
    notices: JSON.stringify(notices).includes(visitId),
    facts: await factsSeen(login, visitId),
    search: JSON.stringify(await find.json()).includes('门口警闪灯不亮'),
  }
}

/** What the live stream and every timeline read: facts, under the policies, as this person. */
async function factsSeen(login: string, subject: string): Promise<number> {
  const district = house.pack.head.district.code
  const post = house.demo.posts.find(({ account }) => account === login)
  const unit = post?.unit ?? post?.school ?? ''
  const units = unit === 'tangshan' ? ['tangshan', 'S03', 'S11'] : [unit]
  const actor = {
    district,
    person: `p-${login}`,
    post: login,
    role: post?.kind ?? '',
    unit,
    units,
    scope: 'units' as const,
  }
  const facts = await asActor(house.house.db, actor, (tx) =>
    factsAfter(tx, district, { xact: '0', position: 0 }, 5000).execute(),
  )
  return facts.filter((fact) => fact.subject === subject).length
}

async function covertAtS03() {
  const page = await house.drawn('gongan-inspector', {
    openness: 'covert',
    coverage: 'full',
    sample: undefined,
    schedule: 'unscheduled',
  })
  return { plan: page.plan.id, visit: page.visits.find(({ target }) => target === 'S03')! }
}

describe('暗访', () => {
  proves('5.40', '暗访在下发前，学校和镇街从名单、页面、数字、通知、动态、搜索都看不到；下发后都看得到', async () => {
    const before = new Map<string, number>()
    for (const login of INSPECTED) before.set(login, (await (await house.ask(login)).listVisits({})).total)
    const { plan, visit } = await covertAtS03()
    const hidden = {
      list: false,
      ofSchool: false,
      page: 'visit-not-found',
      plan: 'plan-not-found',
      planListed: false,
      notices: false,
      facts: 0,
      search: false,
    }
    const all = async (expected: (login: string) => object, more = {}) => {
      for (const login of INSPECTED)
        expect([login, await waysTo(login, visit.id, plan)]).toEqual([
          login,
          { ...expected(login), open: expect.any(Number), ...more },
        ])
    }
    const nothing = (login: string) => ({ ...hidden, count: before.get(login) })
    await react()
    await all(nothing)
    const signed = await house.signed(visit.id, house.wrong('EO-6', { toHazard: true }))
    await react()
    await all(nothing)
    await (await house.ask('gongan-inspector')).releaseVisit({ visitId: visit.id, version: signed.version })
    await react()
    house.at('2017-05-10T09:30:00') // notices wait for the working day to begin
    const told = ['s03-head', 's03-safety', 'tangshan-staff']
    await all((login) => ({
      ...hidden,
      list: true,
      ofSchool: true,
      page: 'done',
      count: (before.get(login) ?? 0) + 1,
      facts: expect.any(Number), // counted below
      notices: told.includes(login),
      search: expect.any(Boolean),
    }))
    for (const login of INSPECTED) expect(await factsSeen(login, visit.id)).toBeGreaterThan(4)
    expect((await waysTo('s03-head', visit.id, plan)).search).toBe(true)
  })

  test('another school and another town see it neither before nor after', async () => {
    const { visit, plan } = await covertAtS03()
    for (const login of ['s04-head', 's04-guard', 'hufang-staff', 'zhifa-liaison'])
      expect((await waysTo(login, visit.id, plan)).page).toBe('visit-not-found')
    await house.released(visit.id)
    for (const login of ['s04-head', 's04-guard', 'hufang-staff', 'zhifa-liaison'])
      expect((await waysTo(login, visit.id, plan)).page).toBe('visit-not-found')
  })

  test('those who inspect and those who lead see it from the beginning, and no administrator ever', async () => {
    const { visit } = await covertAtS03()
    const drawn = visit.inspectors.map(({ post }) => post)
    for (const login of ['office-staff', 'district-leader', 'jkt-liaison', 'gongan-leader', ...drawn])
      expect((await (await house.ask(login)).readVisit({ visitId: visit.id })).visit.state).toBe('planned')
    for (const login of ['system-admin', 'security-admin', 'auditor'])
      expect(await house.refusal((await house.ask(login)).readVisit({ visitId: visit.id }))).toBe(
        'inspection-not-yours',
      )
  })

  test('nobody of the school signs a covert visit, and the tables themselves hide it', async () => {
    const { visit } = await covertAtS03()
    const district = house.pack.head.district.code
    const actor = {
      district,
      person: 'p',
      post: 's03-head',
      role: 'school-head',
      unit: 'S03',
      units: ['S03'],
      scope: 'units' as const,
    }
    const seen = await asActor(house.house.db, actor, async (tx) => ({
      visits: await tx.selectFrom('inspection_visit').select('id').where('id', '=', visit.id).execute(),
      subjects: await tx.selectFrom('subject').select('id').where('id', '=', visit.id).execute(),
      plans: await tx.selectFrom('inspection_plan').select('id').execute(),
    }))
    expect(seen).toEqual({ visits: [], subjects: [], plans: [] })
    const { version } = await house.signed(visit.id)
    const [first] = visit.inspectors
    const sign = (await house.ask(first!.post)).signForInspected({ visitId: visit.id, version, post: 's03-head' })
    expect(await house.refusal(sign)).toBe('visit-covert-unsigned')
  })

  test('an announced visit is known at once, an open one without a day when it begins', async () => {
    const sees = async (visitId: string) => house.refusal((await house.ask('s03-head')).readVisit({ visitId }))
    const full = { coverage: 'full', sample: undefined }
    const at = (page: Awaited<ReturnType<typeof house.drawn>>) => page.visits.find(({ target }) => target === 'S03')!
    const announced = at(await house.drawn('gongan-inspector', full))
    expect(await sees(announced.id)).toBe('done')
    const open = at(await house.drawn('gongan-inspector', { ...full, schedule: 'unscheduled' }))
    expect(await sees(open.id)).toBe('visit-not-found')
    await (await house.ask(open.inspectors[0]!.post)).startVisit({ visitId: open.id, version: open.version })
    expect(await sees(open.id)).toBe('done')
  })
})
