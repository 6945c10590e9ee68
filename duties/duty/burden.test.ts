import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { burdenOf, timesPerTerm, type SchoolKind } from '#duties/duty/burden.ts'
import { doneBy } from '#duties/duty/subject.ts'
import { Recurrence, dutyRoles, type Duty } from '#programme/pack/sections/duties.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { isAdministrator, Role } from '#registry/post/role.ts'

const { pack } = getPack('packs/qingshanhu-2017')
const { duties } = pack.duties
// A place outside any school has no identity code and is asked nothing by these duties.
const types = pack.schoolTypes.types.filter(({ category }) => category !== undefined)
const kind = fc
  .record({ type: fc.constantFrom(...types), tags: fc.subarray(['school-bus', 'key-place']) })
  .map(({ type, tags }): SchoolKind => ({ type: type.code, stage: type.stage, boarding: false, tags }))
const day: SchoolKind = { stage: 'primary', type: '211', boarding: false }

describe('what a programme asks of a school', () => {
  test('an ordinary primary school is asked less than two and a half hours a day, all posts together', () => {
    const { minutesPerSchoolDay } = burdenOf(duties, day)
    expect(minutesPerSchoolDay).toBeGreaterThan(60)
    expect(minutesPerSchoolDay).toBeLessThan(150)
  })

  test('a boarding school is never asked less than the same school without boarders', () => {
    fc.assert(
      fc.property(kind, fc.subarray(duties), (school, some) => {
        const [without, boarding] = [burdenOf(some, school), burdenOf(some, { ...school, boarding: true })]
        expect(boarding.minutesPerSchoolDay).toBeGreaterThanOrEqual(without.minutesPerSchoolDay)
        expect(boarding.formsPerTerm).toBeGreaterThanOrEqual(without.formsPerTerm)
        expect(boarding.ticksPerTerm).toBeGreaterThanOrEqual(without.ticksPerTerm)
      }),
    )
  })

  test('one duty more never makes it lighter', () => {
    fc.assert(
      fc.property(kind, fc.subarray(duties), fc.constantFrom(...duties), (school, some, more) => {
        const before = burdenOf(some, school).minutesPerSchoolDay
        expect(burdenOf([...some, more], school).minutesPerSchoolDay).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  test('nothing is nothing, and work of the units is no work of the school', () => {
    const units = duties.filter((duty) => duty.for.on === 'unit' || doneBy(duty).length > 0)
    expect(units.some(({ for: falls }) => falls.on === 'school')).toBe(true)
    const nothing = { minutesPerSchoolDay: 0, formsPerTerm: 0, ticksPerTerm: 0 }
    expect([burdenOf([], day), burdenOf(units, day)]).toEqual([nothing, nothing])
  })

  test.each([
    [{ every: 'school-day', times: 5 }, 500],
    [{ every: 'school-day', windows: ['morning', 'afternoon'] }, 200],
    [{ every: 'school-day', weekdays: [1] }, 20],
    [{ every: 'day', times: 2 }, 280],
    [{ every: 'week' }, 20],
    [{ every: 'month', times: 2 }, 10],
    [{ every: 'quarter' }, 2],
    [{ every: 'half-year' }, 1],
    [{ every: 'year' }, 0.5],
    [{ every: 'term', times: 3 }, 3],
    [{ every: 'opening', before: 7 }, 1],
    [{ every: 'opening', before: 7, season: 'autumn' }, 0.5],
    [{ every: 'once', from: '2017-05-15', to: '2017-06-14' }, 0.5],
    [{ every: 'event' }, 0],
  ])('%j is %d times a term', (recurs, times) => expect(timesPerTerm(Recurrence.parse(recurs))).toBe(times))
})

describe('the duties of 2017', () => {
  const on = (...ids: string[]): Duty[] => duties.filter(({ clauses }) => clauses.some((id) => ids.includes(id)))

  test('report of people in need of attention only that it was done', () => {
    expect(on('6.9', '7.7', '7.8').map(({ completionOnly }) => completionOnly)).toEqual([true, true, true])
    expect(duties.filter(({ completionOnly }) => completionOnly)).toHaveLength(3)
  })

  test('keep the under-age zone in internet cafés to a study, which nobody is ever late with', () => {
    expect(on('7.46')).toMatchObject([{ recurs: { every: 'event' }, weight: 0 }])
    expect(on('7.46')[0]?.note).toContain('不得实施')
  })

  test('may be given to every post but those of the administrators', () => {
    expect([...dutyRoles].toSorted()).toEqual(Role.options.filter((role) => !isAdministrator(role)).toSorted())
  })
})
