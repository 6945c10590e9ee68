import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count, noCount, standingOf } from '#duties/duty/standing.ts'

const at = (time: string) => new Date(`2017-05-10T${time}:00+08:00`)
const asked = {
  id: 'patrol:S03:2017-05-10',
  duty: 'patrol',
  subject: 'S03',
  period: '2017-05-10',
  slot: '',
  times: 2,
  from: at('07:00'),
  to: at('17:00'),
  until: at('18:00'),
}
const done = (time: string) => ({ outcome: 'done' as const, observedAt: at(time) })

test.each([
  ['nothing yet, too early', [], false, '06:00', 'upcoming'],
  ['nothing yet, in time', [], false, '08:00', 'due'],
  ['one of two', [done('08:00')], false, '09:00', 'begun'],
  ['both in time', [done('08:00'), done('16:59')], false, '17:30', 'done'],
  ['the second one late', [done('08:00'), done('17:10')], false, '19:00', 'late'],
  ['the second one entered afterwards', [done('08:00'), done('21:00')], false, '22:00', 'made-up'],
  ['one of two when the day is over', [done('08:00')], false, '18:01', 'missed'],
  ['nothing, but let off', [], true, '23:00', 'excused'],
  ['done although let off', [done('08:00'), done('09:00')], true, '23:00', 'done'],
  ['honestly impossible', [{ outcome: 'impossible' as const, observedAt: at('08:00') }], false, '09:00', 'impossible'],
  [
    'by others',
    [{ outcome: 'done-by-others' as const, observedAt: at('08:00') }, done('09:00')],
    false,
    '10:00',
    'done',
  ],
])('%s', (_what, given, exempt, now, standing) => {
  expect(standingOf(asked, given, exempt, at(now))).toBe(standing)
})

const moments = fc.array(
  fc.integer({ min: 0, max: 1439 }).map((m) => new Date(at('00:00').getTime() + m * 60_000)),
  { maxLength: 5 },
)

test('one more proof never makes it worse, and the order of arrival does not matter', () => {
  const rank = ['missed', 'upcoming', 'due', 'begun', 'made-up', 'late', 'done']
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 1439 }), (seen, minute) => {
      const now = new Date(at('00:00').getTime() + minute * 60_000)
      const given = seen.map((observedAt) => ({ outcome: 'done' as const, observedAt }))
      const before = standingOf(asked, given.slice(1), false, now)
      const after = standingOf(asked, given, false, now)
      if (given.length > 0 && before !== 'missed')
        expect(rank.indexOf(after)).toBeGreaterThanOrEqual(rank.indexOf(before))
      expect(standingOf(asked, given.toReversed(), false, now)).toBe(after)
    }),
  )
})

test('every standing is counted in exactly one column, and only what is judged is a denominator', () => {
  const total = noCount()
  for (const standing of [
    'upcoming',
    'due',
    'begun',
    'done',
    'late',
    'made-up',
    'impossible',
    'excused',
    'missed',
  ] as const)
    count(total, standing)
  expect(total).toEqual({
    asked: 5,
    done: 3,
    onTime: 1,
    late: 1,
    madeUp: 1,
    missed: 1,
    excused: 1,
    impossible: 1,
    open: 3,
  })
})
