import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '#foundation/calendar/calendar.ts'
import { addDays, plainDay } from '#foundation/calendar/day.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'
import { markOn } from '#accounts/report/marks.ts'
import { reportAllows, reportCan, ReportState, reportSteps, timeOfReport, trackOf } from '#accounts/report/report.ts'
import { stepsOf } from '#accounts/report/who-may.ts'

const day = plainDay
const someDay = fc.integer({ min: 0, max: 200 }).map((n) => addDays(day('2017-03-01'), n))
const someState = fc.constantFrom(...ReportState.options)

describe('the life of a report', () => {
  test('writing ends with handing in, and what was accepted is only opened again', () => {
    for (const state of ['handed-in', 'accepted', 'exempt'] as const)
      expect([reportAllows(state, 'save'), reportAllows(state, 'submit')]).toEqual([false, false])
    expect(reportCan.accepted).toEqual(['reopen'])
    expect(reportCan.exempt).toEqual(['require'])
  })

  test('whatever cannot be done says why, to each post', () => {
    const posts = [
      { role: 'school-head', unit: 'S03' },
      { role: 'office-staff', unit: 'office' },
      { role: 'district-leader', unit: 'district' },
    ]
    for (const asker of posts)
      for (const state of ReportState.options) {
        const steps = stepsOf(asker, { unit: 'S03', state, paperOn: null })
        for (const step of reportSteps)
          if (!reportAllows(state, step)) expect([state, step, steps[step]?.length ?? 0]).not.toContain(0)
        if (asker.role === 'district-leader') expect(Object.values(steps).every(Boolean)).toBe(true)
      }
  })
})

test('complete only with both, and a file that was sent back is not there', () => {
  fc.assert(
    fc.property(someState, fc.option(someDay), (state, paperOn) => {
      const track = trackOf({ state, paperOn })
      const file = state === 'handed-in' || state === 'accepted'
      return (track === 'both') === (file && paperOn !== null) && (track === 'none') === (!file && paperOn === null)
    }),
  )
})

test('on time is both by the day, the day itself included; the later of the two decides', () => {
  fc.assert(
    fc.property(someDay, someDay, someDay, someDay, (dueOn, firstSubmittedOn, paperOn, today) => {
      const time = timeOfReport({ state: 'handed-in', dueOn, firstSubmittedOn, paperOn }, today)
      return time === (firstSubmittedOn <= dueOn && paperOn <= dueOn ? 'on-time' : 'late')
    }),
  )
  const half = {
    state: 'handed-in',
    dueOn: day('2017-06-21'),
    firstSubmittedOn: day('2017-06-01'),
    paperOn: null,
  } as const
  expect(timeOfReport(half, day('2017-06-21'))).toBe('open')
  expect(timeOfReport(half, day('2017-06-22'))).toBe('overdue')
  expect(timeOfReport({ ...half, state: 'exempt' }, day('2017-06-22'))).toBe('exempt')
})

describe('reminders', () => {
  const { pack } = getPack(join(import.meta.dirname, '../../packs/qingshanhu-2017'))
  const calendar = workCalendarOf(pack)
  const marks = [14, 7, 3, 1]
  const on = (today: string, aimOn = '2017-06-20') => markOn(calendar, marks, { aimOn: day(aimOn), today: day(today) })

  test('each mark has its day; a day off hands its mark to the working day before', () => {
    expect(
      ['2017-06-05', '2017-06-06', '2017-06-13', '2017-06-16', '2017-06-19', '2017-06-21'].map((at) => on(at)),
    ).toEqual([undefined, 14, 7, 3, 1, undefined])
  })

  test('whatever the day aimed at, every mark is told on some working day no later than its own', () => {
    fc.assert(
      fc.property(someDay, (aimOn) => {
        for (const mark of marks) {
          const told = Array.from({ length: 40 }, (_, i) => addDays(aimOn, -i)).filter(
            (today) => isWorkingDay(calendar, today) && markOn(calendar, [mark], { aimOn, today }) === mark,
          )
          if (!told.some((today) => today <= addDays(aimOn, -mark))) return false
        }
        return true
      }),
    )
  })
})
