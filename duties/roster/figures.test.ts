import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  absencesOf,
  type CountedShift,
  onTimeRate,
  policeRate,
  presentRate,
  rateOf,
  staffedRate,
  stayOf,
} from '#duties/roster/figures.ts'
import { plainDay } from '#foundation/calendar/day.ts'

const at = (time: string) => new Date(`2017-05-10T${time}:00+08:00`)
const now = at('09:00')
const shift = (more: Partial<CountedShift> = {}): CountedShift => ({
  id: 's',
  from: at('07:20'),
  to: at('08:00'),
  state: 'on',
  onAt: at('07:20'),
  lateMinutes: 0,
  lateAfter: 5,
  ...more,
})
const late = (minutes: number) =>
  shift({ onAt: new Date(at('07:20').getTime() + minutes * 60_000), lateMinutes: minutes })
const silent = shift({ state: 'planned', onAt: null, lateMinutes: null })
const anyShift = fc
  .record({ state: fc.constantFrom('planned', 'on', 'off', 'missed'), minutes: fc.nat(40), hours: fc.nat(4) })
  .map(({ state, minutes, hours }) => {
    const came = state === 'on' || state === 'off'
    const from = new Date(at('06:00').getTime() + hours * 3_600_000)
    const onAt = came ? new Date(from.getTime() + minutes * 60_000) : null
    const to = new Date(from.getTime() + 3_600_000)
    return shift({ state: state as CountedShift['state'], from, to, onAt, lateMinutes: came ? minutes : null })
  })

describe('rates', () => {
  test('nothing out of nothing is no rate', () => {
    expect(rateOf([])).toMatchObject({ n: 0, m: 0, rate: null })
    expect(presentRate([shift()], at('07:00'))).toMatchObject({ m: 0, rate: null })
  })

  test('five minutes are in time, six are not, and silence is neither', () => {
    expect(onTimeRate([late(5), late(6), silent], now)).toMatchObject({ n: 1, m: 3, unknown: 1 })
    expect(presentRate([late(5), late(6), silent], now)).toMatchObject({ n: 2, m: 3, unknown: 1 })
  })

  test('keep their order: in time ≤ there ≤ expected, and the rows are what was counted', () => {
    fc.assert(
      fc.property(fc.array(anyShift), (shifts) => {
        const [there, inTime] = [presentRate(shifts, now), onTimeRate(shifts, now)]
        expect(inTime.n).toBeLessThanOrEqual(there.n)
        expect(there.n + there.unknown).toBeLessThanOrEqual(there.m)
        expect(there.rows.filter(({ counted }) => counted)).toHaveLength(there.n)
        expect(there.rate === null).toBe(there.m === 0)
      }),
    )
  })

  test('a school is staffed by shifts, not by a form', () => {
    const schools = [{ id: 'S01' }, { id: 'S02' }, { id: 'S03' }]
    const posts = [
      { school: 'S01', shifts: 4 },
      { school: 'S02', shifts: 0 },
    ]
    expect(staffedRate(schools, posts)).toMatchObject({ n: 1, m: 3 })
  })
})

describe('见警率', () => {
  const window = { school: 'S03', day: plainDay('2017-05-10'), name: '上学', from: at('07:20'), to: at('08:00') }
  const stay = (from: string, to: string, school = 'S03') => ({ school, from: at(from), to: at(to) })
  test('asks for eight tenths of the window, by one or by several together', () => {
    const rate = (...stays: ReturnType<typeof stay>[]) => policeRate([window], stays, now).n
    expect(rate(stay('07:20', '07:52'))).toBe(1)
    expect(rate(stay('07:20', '07:51'))).toBe(0)
    expect(rate(stay('07:00', '07:40'), stay('07:38', '07:55'))).toBe(1)
    expect(rate(stay('07:20', '08:00', 'S04'))).toBe(0)
  })

  test('counts a window once, however many stand in it, and not before it has ended', () => {
    expect(policeRate([window, { ...window }], [], now).m).toBe(1)
    expect(policeRate([window], [], at('07:59')).m).toBe(0)
  })

  test('a stay needs two signs near the place', () => {
    const sign = (time: string, within: boolean | null) => ({ at: at(time), within })
    expect(stayOf([sign('07:20', true)])).toBeUndefined()
    expect(stayOf([sign('07:20', true), sign('08:00', null)])).toBeUndefined()
    expect(stayOf([sign('07:20', true), sign('07:40', true), sign('08:00', false)])).toEqual({
      from: at('07:20'),
      to: at('07:40'),
    })
  })
})

test('脱岗 has a length: missed, late, left early', () => {
  const minutes = (found: { why: string; minutes: number }[]) => found.map(({ why, minutes: long }) => `${why} ${long}`)
  expect(minutes(absencesOf(shift({ state: 'missed', onAt: null }), null))).toEqual(['missed 40'])
  expect(minutes(absencesOf(late(12), at('07:45')))).toEqual(['late 12', 'early 15'])
  expect(absencesOf(late(5), at('07:57'))).toEqual([])
})
