import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { getPack } from '#programme/pack/server/load-pack.ts'

const { pack, demo } = getPack(resolve(import.meta.dirname, '../../packs/qingshanhu-2017'))
if (!demo) throw new Error('the pack has no demo')
const { schools, posts } = demo
const { clock, hazards } = demo.hazards
const today = clock.slice(0, 10)
const numbers = (wanted: (hazard: (typeof hazards)[number]) => boolean) => hazards.filter(wanted).map((each) => each.no)

describe('the story at 2017-05-10 08:00', () => {
  test('is 47 hazards: 33 struck off, 14 open', () => {
    expect(clock).toBe('2017-05-10 08:00')
    expect(hazards).toHaveLength(47)
    expect(numbers((each) => each.state === 'struck-off')).toHaveLength(33)
  })

  test('has 2 late, 3 awaiting re-inspection, 5 in hand and 4 untriaged', () => {
    const late = (each: (typeof hazards)[number]) => each.state === 'in-hand' && (each.due ?? today) < today
    expect(numbers(late)).toEqual([12, 25])
    expect(numbers((each) => each.state === 'awaiting-reinspection')).toEqual([7, 41, 42])
    expect(numbers((each) => each.state === 'in-hand' && !late(each))).toEqual([5, 22, 36, 39, 43])
    expect(numbers((each) => each.state === 'untriaged')).toEqual([44, 45, 46, 47])
  })

  test('has one major, seven larger and two general among the open, costing 12.60', () => {
    const open = hazards.filter((each) => each.state !== 'struck-off')
    const graded = (grade: string) => open.filter((each) => each.grade === grade).length
    expect([graded('major'), graded('larger'), graded('general')]).toEqual([1, 7, 2])
    expect(open.reduce((sum, each) => sum + (each.funds?.tenThousandYuan ?? 0), 0)).toBeCloseTo(12.6, 5)
  })

  test('gives the figures of the overview and of the bulletin', () => {
    const closed = hazards.filter((each) => each.struckOffOn !== undefined)
    const onTime = (until: string) => {
      const dueBy = hazards.filter((each) => each.due !== undefined && each.due < until)
      const kept = dueBy.filter(
        (each) => each.struckOffOn && each.rectifiedOn && each.due && each.rectifiedOn <= each.due,
      )
      return [kept.length, dueBy.length]
    }
    expect(onTime(today)).toEqual([29, 35])
    expect(onTime('2017-05-01')).toEqual([27, 33])
    expect(numbers((each) => each.registeredOn <= '2017-04-30')).toHaveLength(42)
    expect(closed.filter((each) => (each.struckOffOn ?? '') <= '2017-04-30')).toHaveLength(31)
  })

  test('keeps the original due of what was extended, and 41 as the first rebound of 1', () => {
    const [five, seven, again] = [5, 7, 41].map((no) => hazards[no - 1])
    expect([five?.originalDue, five?.due]).toEqual(['2017-04-30', '2017-05-20'])
    expect([seven?.originalDue, seven?.due]).toEqual(['2017-04-15', '2017-05-10'])
    expect(again).toMatchObject({ reboundOf: 1, grade: 'major', originalDue: '2017-05-07', due: '2017-05-12' })
    expect(again?.history).toHaveLength(10)
  })

  test('fills the five assurances of everything major', () => {
    for (const each of hazards.filter((one) => one.grade === 'major')) expect(each.assurances).toBeDefined()
  })
})

test('13 schools and one care centre, all fictional, four of them key targets', () => {
  expect(schools.filter((each) => each.code.startsWith('S'))).toHaveLength(13)
  expect(schools.every((each) => each.name.endsWith('（示例）'))).toBe(true)
  expect(schools.filter((each) => each.keyTarget).map((each) => each.code)).toEqual(['S03', 'S07', 'S08', 'S13'])
})

test('every unit has a liaison to sign in as', () => {
  for (const unit of pack.units)
    expect(posts.some((post) => post.unit === unit.code && post.kind === 'liaison')).toBe(true)
})
