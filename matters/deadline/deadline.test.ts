import { describe, expect, test } from 'vitest'
import { addDays, instantAt, plainDay as d } from '#foundation/calendar/day.ts'
import { deadlineOf, onTime } from '#matters/deadline/deadline.ts'
import { daysLeftWords } from '#matters/deadline/deadline.words.ts'
import { at, extended, list, set, stateAt } from '#matters/deadline/events.fixture.ts'
import { calendar2017 as calendar } from '#matters/deadline/years-2017-2018.fixture.ts'

describe('a deadline', () => {
  test('lasts to 24:00 in China of its last day', () => {
    expect(stateAt(list(set), '05-12T23:59')).toBe('soon')
    expect(stateAt(list(set), '05-13T00:00')).toBe('late')
    expect(stateAt(list(set, { kind: 'met', at: at('05-12T23:59') }), '06-01T00:00')).toBe('met')
    expect(stateAt(list(set, { kind: 'met', at: at('05-13T00:00') }), '06-01T00:00')).toBe('met-late')
  })

  test('is soon within three working days, counted over a weekend and a make-up day', () => {
    expect(stateAt(list(set), '05-08T23:59')).toBe('running')
    expect(stateAt(list(set), '05-09T00:00')).toBe('soon')
    // 27 May 2017 is a worked Saturday; 28–30 are off, so the 31st is two working days from Friday the 26th.
    const after = list({ ...set, dueOn: '2017-06-01' })
    expect([stateAt(after, '05-25T10:00'), stateAt(after, '05-26T10:00')]).toEqual(['running', 'soon'])
  })

  test('has two clocks that do not disturb each other', () => {
    const accept = { ...set, clock: 'accept', dueOn: undefined, dueAt: at('05-03T09:00') }
    const events = list(set, accept, { kind: 'met', clock: 'accept', at: at('05-03T09:00') })
    expect(deadlineOf(events, at('05-04T10:00'), calendar, { clock: 'accept' })).toMatchObject({
      state: 'met',
      daysLeft: 0,
    })
    expect(stateAt(events, '05-04T10:00')).toBe('running')
    expect(deadlineOf(list(accept), at('05-03T09:01'), calendar, { clock: 'accept' }).state).toBe('late')
  })

  test('is none without a set and stopped without a verdict', () => {
    expect(stateAt([], '05-04T10:00')).toBe('none')
    const stopped = list(set, { kind: 'stopped', at: at('05-20T10:00') }, { kind: 'met', at: at('05-21T10:00') })
    expect(stateAt(stopped, '06-01T10:00')).toBe('stopped')
    expect(onTime(stopped, at('06-01T10:00'), calendar)).toEqual({ original: 'no-target', current: 'no-target' })
  })

  test('says how many days are left', () => {
    const words = (text: string) => daysLeftWords(deadlineOf(list(set), at(text), calendar))
    expect(['05-10T23:00', '05-12T23:00', '05-14T01:00'].map(words)).toEqual(['还有2天', '今天到期', '逾期2天'])
  })
})

describe('what others got wrong', () => {
  test('a lawful extension never shows overdue, and the first commitment stays visible', () => {
    const events = list(set, extended('05-11T09:00', '2017-05-19'))
    for (let day = d('2017-05-11'); day <= '2017-05-19'; day = addDays(day, 1))
      expect(deadlineOf(events, instantAt(day, '23:59'), calendar).state).not.toBe('late')
    const met = [...events, ...list({ kind: 'met', at: at('05-18T09:00') })]
    expect(onTime(met, at('06-01T09:00'), calendar)).toEqual({ original: 'overdue', current: 'on-time' })
    expect(deadlineOf(met, at('06-01T09:00'), calendar)).toMatchObject({
      extensions: 1,
      original: { on: '2017-05-12' },
      current: { on: '2017-05-19' },
    })
  })

  test('an extension asked for after the day had run out counts for nothing, however it was granted', () => {
    const events = list(set, extended('05-15T09:00', '2017-05-19', { askedAt: at('05-13T00:00') }))
    expect(deadlineOf(events, at('05-15T10:00'), calendar)).toMatchObject({ state: 'late', extensions: 0 })
    const asked = list(set, extended('05-15T09:00', '2017-05-19', { askedAt: at('05-12T23:59') }))
    expect(deadlineOf(asked, at('05-15T10:00'), calendar)).toMatchObject({ state: 'running', extensions: 1 })
  })

  test('a pause stops the clock; one that began too late does not wash the lateness away', () => {
    const pause = (text: string) => ({ kind: 'paused', at: at(text), reason: '等待法院' })
    const events = list(set, pause('05-10T10:00'), { kind: 'resumed', at: at('05-20T10:00') })
    expect(stateAt(events, '05-19T10:00')).toBe('paused')
    expect(deadlineOf(events, at('05-20T10:00'), calendar)).toMatchObject({
      state: 'soon',
      current: { on: '2017-05-22' },
    })
    const late = list(set, pause('05-13T10:00'), { kind: 'resumed', at: at('05-20T10:00') })
    expect(['05-14T10:00', '05-21T10:00'].map((text) => stateAt(late, text))).toEqual(['late', 'late'])
    expect(stateAt(list(set, pause('05-10T10:00'), { kind: 'met', at: at('05-30T10:00') }), '06-01T10:00')).toBe('met')
  })

  test('an extension given in a pause is not lengthened by the days before it', () => {
    const pause = { kind: 'paused', at: at('05-08T10:00'), reason: '等待法院' }
    const events = list(set, pause, extended('05-11T10:00', '2017-05-22'), { kind: 'resumed', at: at('05-12T10:00') })
    expect(deadlineOf(events, at('05-12T11:00'), calendar).current?.on).toBe('2017-05-23')
  })

  test('reopening is not instantly overdue, and the closure that stood is judged', () => {
    const events = list(
      set,
      { kind: 'met', at: at('05-11T10:00') },
      { kind: 'reopened', at: at('06-05T10:00'), dueOn: '2017-06-09' },
    )
    expect(deadlineOf(events, at('06-05T10:01'), calendar)).toMatchObject({
      state: 'running',
      reopenings: 1,
      metAt: null,
    })
    const again = [...events, ...list({ kind: 'met', at: at('06-09T10:00') })]
    expect(onTime(again, at('07-01T10:00'), calendar)).toEqual({ original: 'overdue', current: 'on-time' })
    const past = list(
      set,
      { kind: 'met', at: at('05-11T10:00') },
      { kind: 'reopened', at: at('06-05T10:00'), dueOn: '2017-05-20' },
    )
    expect(stateAt(past, '06-05T10:01')).toBe('soon')
  })

  test('resending or setting again resets nothing', () => {
    const once = deadlineOf(list(set), at('05-13T10:00'), calendar)
    const again = list(
      set,
      { kind: 'resent', at: at('05-13T09:00') },
      { ...set, at: at('05-13T09:30'), dueOn: '2017-06-30' },
    )
    expect(deadlineOf(again, at('05-13T10:00'), calendar)).toEqual(once)
  })

  test('late arrivals are put in their place, and later knowledge does not change the past', () => {
    const events = list({ kind: 'met', at: at('05-11T10:00') }, set)
    expect([stateAt(events, '05-20T10:00'), stateAt(events, '05-11T09:59')]).toEqual(['met', 'soon'])
  })
})
