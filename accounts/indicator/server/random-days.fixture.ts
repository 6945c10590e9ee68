import fc from 'fast-check'
import { addDays, type PlainDay, plainDay } from '#foundation/calendar/day.ts'
import type { DemoHouse } from '#registry/district/server/demo-house.ts'

const SINCE = plainDay('2016-01-01')

const random = fc.record({
  from: fc.integer({ min: 0, max: 490 }),
  school: fc.constantFrom('S03', 'S07', 'S11'),
  lead: fc.constantFrom('zhifa', 'gongan', 'shijian'),
  seenByLead: fc.boolean(),
  grade: fc.constantFrom('general', 'larger', 'major', null),
  category: fc.constantFrom('xiaofang', 'jiaotong'),
  dueIn: fc.option(fc.integer({ min: 0, max: 30 })),
  more: fc.constantFrom(0, 0, 7, 20),
  doneIn: fc.option(fc.integer({ min: 0, max: 50 })),
  checkedIn: fc.option(fc.integer({ min: 0, max: 5 })),
  firstPassed: fc.boolean(),
  struckIn: fc.option(fc.integer({ min: 0, max: 3 })),
  dropped: fc.constantFrom(null, null, null, 'void', 'withdrawn', 'merged'),
  listedIn: fc.option(fc.integer({ min: 3, max: 40 })),
  reboundOf: fc.option(fc.integer({ min: 1, max: 40 })),
})

/** A hazard as it was planted, in plain days: what every figure is counted from by hand. */
export type Planted = {
  id: string
  school: string
  lead: string
  seenBy: string[]
  grade: string | null
  category: string
  dropped: string | null
  registered: PlainDay
  due: PlainDay | null
  firstDue: PlainDay | null
  done: PlainDay | null
  passed: PlainDay | null
  struck: PlainDay | null
  firstChecked: PlainDay | null
  firstPassed: boolean
  listed: PlainDay | null
  reboundOf: string | null
}
const TOWNS: Record<string, string> = { S03: 'tangshan', S07: 'nangang', S11: 'tangshan' }
const after = (day: PlainDay | null, days: number | null): PlainDay | null =>
  day === null || days === null ? null : addDays(day, days)
/** One moment of the day in Shanghai; early, so that a day taken in Greenwich would be another. */
const on = (day: PlainDay | null): string | null => day && `${day}T00:30:00+08:00`

type Run = (statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Hazards of every kind, straight into the book, as the administrator of the database. */
export async function plantDays({ pack }: DemoHouse, run: Run, count: number, seed: number): Promise<Planted[]> {
  const planted: Planted[] = []
  for (const [at, given] of fc.sample(random, { numRuns: count, seed }).entries()) {
    const { school, lead, grade, category, dropped } = given
    const registered = addDays(SINCE, given.from)
    const firstDue = after(registered, given.dueIn)
    const done = after(registered, given.doneIn)
    const passed = after(done, given.checkedIn)
    const struck = after(passed, given.struckIn)
    const town = TOWNS[school] ?? ''
    const seenBy = [school, town, ...(given.seenByLead ? [lead] : [])]
    const district = pack.head.district.code
    const state = dropped ?? (struck ? 'struck' : passed ? 'passed' : done ? 'done' : 'rectifying')
    const reboundOf = planted[planted.length - (given.reboundOf ?? planted.length + 1)]?.id ?? null
    const [{ id } = {}] = await run(
      `insert into subject (district, id, kind, audience) values ($1, gen_random_uuid(), 'hazard', $2) returning id`,
      [district, seenBy],
    )
    await run(
      `insert into hazard (district, id, number, year, number_text, title, school, town, spot, category, grade, state, channel, found_by, found_on,
         reported_at, lead, due_on, original_due_on, done_at, reinspected_on, struck_at, rebound_of, family, first_book, last_book, programme, audience)
       values ($1, $2::uuid, $3::integer, 2017, $3::integer::text, '随机一处', $4, $5, '校门', $6, $7, $8, 'patrol', '门卫', $9::timestamptz, $9::timestamptz, $10, $11, $12,
         $13::timestamptz, $14, $15::timestamptz, $16, $2::uuid::text, 2017, 2017, 'test', $17)`,
      [
        district,
        id,
        5000 + at + seed * 1000,
        school,
        town,
        category,
        grade,
        state,
        on(registered),
        lead,
        after(firstDue, given.more),
        firstDue,
        on(done),
        passed,
        on(struck),
        reboundOf,
        seenBy,
      ],
    )
    const firstChecked = given.firstPassed ? passed : after(done, 0)
    for (const [round, [day, ok]] of (
      [
        [firstChecked, given.firstPassed],
        [passed && !given.firstPassed ? addDays(passed, 1) : null, true],
      ] as const
    ).entries())
      if (day)
        await run(
          `insert into reinspection (district, id, hazard, round, person, post, unit, at, passed, finding) values ($1, gen_random_uuid(), $2, $6, 'p', 'p', $3, $4::timestamptz, $5, '')`,
          [district, id, lead, on(day), ok, round + 1],
        )
    const listed = after(registered, given.listedIn)
    if (listed) {
      const [{ id: order } = {}] = await run(
        `insert into subject (district, id, kind, audience) values ($1, gen_random_uuid(), 'order', $2) returning id`,
        [district, seenBy],
      )
      await run(
        `insert into supervision_order (district, id, about_kind, about, matter, basis, lead, demand, due_on, first_due_on, leader, state, drafted_at,
           listed_on, programme, audience)
         values ($1, $2, 'hazard', $3::text, '挂牌', '3.5', $4, '整改', $5::date, $5::date, (select id from post where district = $1 and unit = 'office' limit 1), 'drafted', $6::timestamptz, $5::date, 'test', $7)`,
        [district, order, id, lead, listed, on(listed), seenBy],
      )
    }
    planted.push({
      id: String(id),
      school,
      lead,
      seenBy,
      grade,
      category,
      dropped,
      registered,
      due: after(firstDue, given.more),
      firstDue,
      done,
      passed: dropped === null ? passed : null,
      struck,
      firstChecked,
      firstPassed: given.firstPassed,
      listed,
      reboundOf,
    })
  }
  return planted
}
