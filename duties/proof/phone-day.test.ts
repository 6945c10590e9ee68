import { describe, expect, test } from 'vitest'
import type { TodayItem } from '#duties/proof/proof.contract.ts'
import { asShown, byNeed, type GivenHere, groupsOf, isPlain, progressOf, sectionOf } from '#duties/proof/phone-day.ts'

const at = (time: string) => new Date(`2017-05-10T${time}:00+08:00`)
const item = (id: string, change: Partial<TodayItem> = {}): TodayItem => ({
  id,
  duty: id,
  name: id,
  group: 'day',
  groupName: '校园日常',
  subject: 'S03',
  subjectName: '青澜小学',
  period: '2017-05-10',
  slot: '',
  slotName: '',
  recurs: '',
  from: at('07:00'),
  to: at('08:00'),
  until: at('08:30'),
  times: 1,
  given: 0,
  standing: 'due' as const,
  last: null,
  occasional: false,
  checklist: null,
  fields: [],
  photos: 0,
  place: 'none' as const,
  completionOnly: false,
  unsure: false,
  ...change,
})
const here = (id: string, change: Partial<GivenHere> = {}): GivenHere => ({
  item: id,
  outcome: 'done',
  observedAt: at('07:30'),
  corrects: false,
  state: 'waiting',
  ...change,
})
const standings = (items: TodayItem[], given: GivenHere[], now: string) =>
  asShown(items, given, at(now)).map(({ standing, sending, given: n }) => [standing, sending, n])

describe('the list on the phone', () => {
  test('goes on by itself while there is no network', () => {
    const [soon] = [item('a', { standing: 'upcoming', from: at('07:20') })]
    const said = (now: string) => standings([soon], [], now)[0]?.[0]
    expect([said('07:10'), said('07:30'), said('08:10'), said('08:31')]).toEqual(['upcoming', 'due', 'due', 'missed'])
  })

  test('shows what was given here at once, by the time it was seen', () => {
    expect(standings([item('a')], [here('a')], '09:00')).toEqual([['done', 'waiting', 1]])
    expect(standings([item('a')], [here('a', { observedAt: at('08:10') })], '09:00')).toEqual([['late', 'waiting', 1]])
    expect(standings([item('a')], [here('a', { state: 'received' })], '09:00')).toEqual([['done', null, 1]])
  })

  test('counts times, and does not count a correction or what was refused', () => {
    const five = item('a', { times: 5, given: 2, standing: 'begun', to: at('22:00'), until: at('22:00') })
    expect(standings([five], [here('a')], '09:00')).toEqual([['begun', 'waiting', 3]])
    expect(standings([five], [here('a', { corrects: true })], '09:00')).toEqual([['begun', 'waiting', 2]])
    expect(standings([five], [here('a', { state: 'refused' })], '09:00')).toEqual([['begun', 'refused', 2]])
  })

  test('an honest no stands as such, and what the server settled stays settled', () => {
    expect(standings([item('a')], [here('a', { outcome: 'impossible' })], '07:40')).toEqual([
      ['impossible', 'waiting', 0],
    ])
    expect(standings([item('a', { standing: 'excused' })], [], '09:00')).toEqual([['excused', null, 0]])
  })
})

test('a refusal comes before everything, then what is due next, then what was missed; what is over is last', () => {
  const shown = asShown(
    [
      item('over', { standing: 'done', given: 1 }),
      item('later', { to: at('17:00'), until: at('17:00') }),
      item('yesterday', { to: new Date('2017-05-09T16:00:00Z'), until: new Date('2017-05-09T16:00:00Z') }),
      item('soon'),
      item('to-come', { from: at('16:00'), to: at('17:00'), until: at('17:00'), standing: 'upcoming' }),
      item('refused', { to: at('22:00'), until: at('22:00') }),
    ],
    [here('refused', { state: 'refused' })],
    at('07:30'),
  )
  expect([...shown].sort(byNeed).map(({ id }) => id)).toEqual([
    'refused',
    'soon',
    'later',
    'yesterday',
    'to-come',
    'over',
  ])
  expect(progressOf(shown)).toEqual({ done: 1, of: 6 })
  expect(groupsOf(shown).map(({ name, items }) => [name, items.length])).toEqual([['校园日常', 6]])
})

test('today, this period, or when the occasion comes; one tap only for what asks nothing', () => {
  const end = at('23:59')
  expect(sectionOf(item('a'), end)).toBe('today')
  expect(sectionOf(item('a', { to: new Date('2017-05-14T16:00:00Z') }), end)).toBe('period')
  expect(sectionOf(item('a', { occasional: true }), end)).toBe('occasion')
  expect([isPlain(item('a')), isPlain(item('a', { photos: 1 })), isPlain(item('a', { place: 'points' }))]).toEqual([
    true,
    false,
    false,
  ])
})
