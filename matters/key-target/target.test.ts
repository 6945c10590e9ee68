import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDay } from '#foundation/calendar/day.ts'
import { gapDays, milestoneStanding } from '#matters/key-target/process.ts'
import { type Ground, proposalsFrom } from '#matters/key-target/proposals.ts'
import { stateAllows, TargetState, targetSteps } from '#matters/key-target/target.ts'
import { isOffice, type Standing, takesSteps, whyNot } from '#matters/key-target/who-may.ts'
import { Role } from '#registry/post/role.ts'

const standing = fc.record({
  state: fc.constantFrom(...TargetState.options),
  lead: fc.constantFrom('zhifa', null),
  assists: fc.constantFrom([], ['hufang']) as fc.Arbitrary<string[]>,
  town: fc.constant('hufang'),
  left: fc.nat({ max: 2 }),
}) as fc.Arbitrary<Standing>
const asker = fc.record({
  role: fc.constantFrom(...Role.options),
  unit: fc.constantFrom('office', 'zhifa', 'hufang', 'wenguang'),
})

describe('the life of a key target', () => {
  test('no step is possible that the table does not allow, nor to whom it does not belong', () =>
    fc.assert(
      fc.property(standing, asker, fc.constantFrom(...targetSteps), (target, who, step) => {
        if (whyNot(step, target, who) !== null) return
        expect(stateAllows(target.state, step)).toBe(true)
        expect(takesSteps(who, step)).toBe(true)
        if (step === 'submit' || step === 'reach') expect(who.unit).toBe(target.lead)
        if (step === 'lookBack') expect([target.lead, ...target.assists]).not.toContain(who.unit)
        if (step === 'submit') expect(target.left).toBe(0)
        if (['confirm', 'decline', 'delist', 'keep'].includes(step))
          expect(['district-leader', 'office-director']).toContain(who.role)
        if (step === 'accept' || step === 'plan') expect(isOffice(who)).toBe(true)
      }),
    ))
  test('nothing but looking back follows on the end', () => {
    expect(targetSteps.filter((step) => stateAllows('delisted', step))).toEqual(['lookBack'])
    expect(targetSteps.filter((step) => stateAllows('declined', step))).toEqual([])
  })
})

const limits = { prominentFrom: 3, recurringFrom: 1 }
let nth = 0
const ground = fc
  .record({
    school: fc.constantFrom('S03', 'S08'),
    category: fc.constantFrom('zhandao', 'zhian'),
    back: fc.boolean(),
    grave: fc.boolean(),
    days: fc.nat({ max: 400 }),
  })
  .map(({ days, ...rest }): Ground => ({
    ...rest,
    kind: 'hazard',
    id: `01890000-0000-7000-8000-${String((nth += 1)).padStart(12, '0')}`,
    words: '流动摊点占道',
    on: addDays(plainDay('2016-11-01'), days),
  }))
const of = (more: Partial<Ground>[]): Ground[] =>
  more.map((one, i) => ({
    kind: 'hazard',
    id: `${i}`,
    words: '摊点',
    on: `2016-12-${10 + i}`,
    school: 'S08',
    category: 'zhandao',
    back: false,
    grave: false,
    ...one,
  }))

describe('what is proposed', () => {
  test('three rows of one kind at one school, or one grave one; two are not enough', () => {
    expect(proposalsFrom(of([{}, {}]), limits)).toEqual([])
    expect(proposalsFrom(of([{}, {}, { category: 'zhian' }]), limits)).toEqual([])
    expect(proposalsFrom(of([{}, {}, {}]), limits)).toMatchObject([{ basis: 'prominent', school: 'S08' }])
    expect(proposalsFrom(of([{ grave: true }]), limits)).toMatchObject([{ basis: 'prominent' }])
  })
  test('what came back outweighs what is outstanding, and only the rows that came back stand as evidence', () => {
    const [one] = proposalsFrom(of([{}, {}, {}, { back: true }]), limits)
    expect(one).toMatchObject({ basis: 'recurring', evidence: [{ id: '3' }] })
    expect(proposalsFrom(of([{}, { back: true }]), { ...limits, recurringFrom: 2 })).toEqual([])
  })
  test('once per school and kind, never without a row of its own, the same whatever the order of the rows', () =>
    fc.assert(
      fc.property(fc.array(ground, { maxLength: 20 }), (rows) => {
        const proposals = proposalsFrom(rows, limits)
        const keys = proposals.map(({ school, category }) => `${school}|${category}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { school, category, basis, evidence } of proposals) {
          expect(evidence.length).toBeGreaterThan(0)
          for (const { id } of evidence) {
            const row = rows.find((each) => each.id === id)
            expect(row).toMatchObject({ school, category, back: basis === 'recurring' })
          }
        }
        expect(proposalsFrom(rows.toReversed(), limits)).toEqual(proposals)
      }),
    ))
})

describe('being behind', () => {
  const working = { state: 'working', progressOn: '2017-04-01' } as const
  test('31 days without a word are allowed, 32 are not', () => {
    expect(gapDays(working, '2017-05-02', 31)).toBeNull()
    expect(gapDays(working, '2017-05-03', 31)).toBe(32)
    expect(gapDays({ ...working, state: 'submitted' }, '2017-09-01', 31)).toBeNull()
    expect(gapDays({ ...working, progressOn: null }, '2017-09-01', 31)).toBeNull()
  })
  test('a milestone is behind from the day after its day until it is reached', () => {
    const due = (reachedOn: string | null) => ({ dueOn: '2017-05-10', reachedOn })
    expect(milestoneStanding(due(null), '2017-05-10')).toBe('to-come')
    expect(milestoneStanding(due(null), '2017-05-11')).toBe('behind')
    expect(milestoneStanding(due('2017-05-10'), '2017-06-01')).toBe('on-plan')
    expect(milestoneStanding(due('2017-05-11'), '2017-06-01')).toBe('reached-late')
  })
})
