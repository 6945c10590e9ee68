import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDay as d } from '#foundation/calendar/day.ts'
import { itemsAsked } from '#duties/checklist/asked.ts'
import { listOf, pack } from '#duties/checklist/server/pack-2017.fixture.ts'

const kindergarten = { stage: 'early', boarding: false } as const
const primary = { stage: 'primary', boarding: false } as const
const boardingSchool = { stage: 'secondary', boarding: true } as const
const codes = (list: string, day: string, school?: Parameters<typeof itemsAsked>[2]) =>
  itemsAsked(listOf(list).items, d(day), school).map(({ code }) => code)

describe('what is asked of a school', () => {
  test('is not what a later standard brought', () => {
    expect(codes('people-defence', '2017-05-10')).toEqual(expect.arrayContaining(['RF-3', 'RF-7.1']))
    for (const later of ['RF-3.1', 'RF-6', 'RF-7', 'RF-8', 'RF-13.1'])
      expect(codes('people-defence', '2017-05-10')).not.toContain(later)
    expect(codes('food', '2017-05-10')).not.toContain('SP-6.1')
  })

  test('changes on the very day a standard comes into force, without a gap and without asking twice', () => {
    const rule = (day: string) => codes('people-defence', day).filter((code) => ['RF-3', 'RF-3.1'].includes(code))
    expect([rule('2022-05-31'), rule('2022-06-01')]).toEqual([['RF-3'], ['RF-3.1']])
    const sample = (day: string) => codes('food', day).filter((code) => ['SP-5', 'SP-5.1'].includes(code))
    expect([sample('2019-03-31'), sample('2019-04-01')]).toEqual([['SP-5'], ['SP-5.1']])
  })

  test('fits its stage and its boarders', () => {
    expect(codes('people-defence', '2017-05-10', kindergarten)).toContain('RF-11.1')
    expect(codes('people-defence', '2017-05-10', kindergarten)).not.toContain('RF-11')
    expect(codes('facilities', '2017-05-10', primary)).toContain('SS-a4.1')
    expect(codes('facilities', '2017-05-10', primary)).not.toContain('SS-a4.3')
    expect(codes('dormitory', '2017-05-10', primary)).toEqual([])
    expect(codes('dormitory', '2017-05-10', boardingSchool)).toContain('SU-1')
    expect(codes('eight-measures', '2017-05-10', primary)).toContain('BT-8.1')
    expect(codes('eight-measures', '2017-05-10', boardingSchool)).not.toContain('BT-8.1')
  })

  test('asks of a unit, which has no pupils, everything in force', () => {
    expect(codes('eight-measures', '2017-05-10')).toEqual(listOf('eight-measures').items.map(({ code }) => code))
  })

  test('never asks more of one school than of nobody in particular, and keeps the printed order', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(d('2016-01-01'), n))
    const schools = fc.constantFrom(kindergarten, primary, boardingSchool)
    fc.assert(
      fc.property(fc.constantFrom(...pack.checklists.checklists), days, schools, (list, day, school) => {
        const all = itemsAsked(list.items, day)
        const some = itemsAsked(list.items, day, school)
        expect(all.filter((item) => some.includes(item))).toEqual(some)
        expect(list.items.filter((item) => all.includes(item))).toEqual(all)
      }),
    )
  })
})

describe('the checklists of 2017', () => {
  const { checklists } = pack.checklists

  test('are all there and each asks something in 2017', () => {
    for (const list of checklists) expect(itemsAsked(list.items, d('2017-05-10')).length, list.code).toBeGreaterThan(0)
  })

  test('say what is wrong in other words than the question', () => {
    for (const { items } of checklists)
      for (const { hazard, text } of items) if (hazard) expect(hazard.title ?? '', text).not.toMatch(/是否|^$/)
  })

  test('ask for no name, no identity number and no words about a person', () => {
    for (const { items } of checklists)
      for (const { text, type } of items) {
        expect(type, text).not.toBe('text')
        expect(text).not.toMatch(/姓名|身份证|电话号码/)
      }
  })

  test('stand on a basis each', () => {
    for (const { items } of checklists) for (const { basis } of items) expect(basis.length).toBeGreaterThanOrEqual(3)
  })
})
