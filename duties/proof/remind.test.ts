import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, plainDay } from '#foundation/calendar/day.ts'
import { expected } from '#duties/duty/expected.ts'
import { daysIn } from '#duties/duty/span.ts'
import type { DutySubject } from '#duties/duty/subject.ts'
import { isReminding } from '#duties/proof/remind.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'

const { pack } = getPack('packs/qingshanhu-2017')
const by = { calendar: workCalendarOf(pack), windows: pack.calendar.peaks }
const hours = [{ from: '08:30', to: '17:30' }]
const at = (moment: string) => new Date(`${moment}:00+08:00`)
const school: DutySubject = {
  id: 'S03',
  kind: 'school',
  type: '211',
  stage: 'primary',
  boarding: true,
  tags: [],
  validFrom: plainDay('2010-01-01'),
  validUntil: null,
}
const peak = {
  missed: { remindMinutesBefore: 20, tell: [] },
  recurs: { every: 'school-day', times: 1, windows: ['morning'] },
} as const
const monthly = { missed: { remindMinutesBefore: 4320, tell: [] }, recurs: { every: 'month', times: 1 } } as const
const night = {
  missed: { remindMinutesBefore: 30, tell: [] },
  recurs: { every: 'school-day', times: 2, from: '20:00', to: '24:00' },
} as const
const evening = { from: at('2017-05-10T20:00'), to: at('2017-05-11T00:00') }
const morning = { from: at('2017-05-10T07:20'), to: at('2017-05-10T08:00') }
const may = { from: at('2017-05-02T00:00'), to: at('2017-06-01T00:00') }

test.each([
  ['a window, too early', peak, morning, '2017-05-10T07:39', false],
  ['a window, near its end', peak, morning, '2017-05-10T07:40', true],
  ['a window that is over', peak, morning, '2017-05-10T08:00', false],
  ['the night round, near midnight', night, evening, '2017-05-10T23:40', true],
  ['the night round, at nine', night, evening, '2017-05-10T21:00', false],
  ['a month, three days before, at night', monthly, may, '2017-05-29T00:01', false],
  ['a month, three days before, on a holiday', monthly, may, '2017-05-29T10:00', false],
  ['a month, on a working day before its end', monthly, may, '2017-05-31T08:30', true],
  ['a month, at noon a week before', monthly, may, '2017-05-24T12:00', false],
])('%s', (_what, duty, due, now, reminding) => {
  expect(isReminding(duty as never, due, at(now), { by, hours } as never)).toBe(reminding)
})

test('whatever the duty of the pack: somebody is reminded at some minute, and never outside the hours it is due', () => {
  const span = { from: plainDay('2017-04-24'), to: plainDay('2017-05-07') }
  const reminded = pack.duties.duties.filter(({ missed }) => missed.remindMinutesBefore !== undefined)
  fc.assert(
    fc.property(fc.constantFrom(...reminded), (duty) => {
      for (const asked of expected({ ...duty, for: { on: 'school' } }, school, span, by)) {
        const quarter = 15 * 60_000
        const ends = asked.to.getTime()
        const moments = Array.from({ length: 15 * 96 }, (_, n) => new Date(ends - n * (quarter / 3)))
        const when = moments.filter((now) => isReminding(duty, asked, now, { by, hours } as never))
        expect(when.length, asked.id).toBeGreaterThan(0)
        for (const now of when)
          expect(now >= asked.from && now < asked.to, `${asked.id} ${now.toISOString()}`).toBe(true)
      }
    }),
    { numRuns: 120 },
  )
  expect(daysIn(span)[0]).toBe(addDays(span.to, -13))
})
