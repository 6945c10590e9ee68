import { describe, expect, test } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { judge, noTally } from '#duties/coverage/judge.ts'
import { matrixOf } from '#duties/coverage/matrix.ts'
import { behave, letOff, sumOf } from '#duties/coverage/server/year-behaviour.fixture.ts'
import { oracleOf } from '#duties/coverage/server/year-oracle.fixture.ts'
import { expectedOf } from '#duties/duty/expected.ts'
import type { Given } from '#duties/duty/standing.ts'
import type { DutySubject } from '#duties/duty/subject.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'

// The whole of 2017 for every duty of the programme, thirteen schools and every unit of the demo district. One school closes on
// 10 May and one opens in September.
const { pack, demo } = getPack('packs/qingshanhu-2017')
const by = { calendar: workCalendarOf(pack), windows: pack.calendar.peaks }
const stageOf = new Map(pack.schoolTypes.types.map(({ code, stage }) => [code, stage]))
const day = plainDay
const subjects: DutySubject[] = [
  ...demo!.schools
    .filter(({ code }) => code.startsWith('S'))
    .map(({ code, type, boarders, buses }): DutySubject => {
      const tags = buses > 0 ? ['school-bus'] : []
      const common = {
        id: code,
        kind: 'school' as const,
        type,
        stage: stageOf.get(type)!,
        boarding: boarders > 0,
        tags,
      }
      return {
        ...common,
        validFrom: day(code === 'S07' ? '2017-09-01' : '2010-01-01'),
        validUntil: code === 'S08' ? day('2017-05-10') : null,
      }
    }),
  ...pack.units
    .filter(({ kind }) => kind === 'office' || kind === 'member' || kind === 'town')
    .map(({ code, kind }): DutySubject => {
      return { id: code, kind: 'unit', unitKind: kind as 'member', validFrom: day('2010-01-01'), validUntil: null }
    }),
]
const { duties } = pack.duties
const asked = expectedOf(duties, subjects, { from: day('2017-01-01'), to: day('2017-12-31') }, by)
const oracle = oracleOf(duties, subjects)
const done = oracle.map(behave)
const given = new Map(
  done.map(({ thing, proofs }): [string, Given[]] => [
    thing.id,
    proofs.map(({ at, outcome }) => ({ outcome, observedAt: new Date(at) })),
  ]),
)
const exempt = new Set(done.filter(({ column }) => column === 'excused').map(({ thing }) => thing.id))

describe('2017, every duty of the programme', () => {
  test('asks what a plain walk through the calendar asks: the same things, the same moments, none twice', () => {
    const line = (id: string, times: number, ...at: number[]) => `${id} ${times} ${at.join(' ')}`
    const ours = asked.map((e) => line(e.id, e.times, e.from.getTime(), e.to.getTime(), e.until.getTime())).toSorted()
    const theirs = oracle.map((e) => line(e.id, e.times, e.from, e.to, e.until)).toSorted()
    expect(ours.length).toBeGreaterThan(20_000)
    expect(new Set(ours).size).toBe(ours.length)
    const known = new Set(theirs)
    expect(ours.filter((each) => !known.has(each)).slice(0, 5)).toEqual([])
    expect(ours).toEqual(theirs)
  })
  test('at the end of the year every school and unit stands as it behaved', () => {
    const now = new Date('2018-02-01T00:00:00+08:00')
    const { rows } = matrixOf(judge(asked, { given, isExempt: ({ id }) => exempt.has(id), now }))
    for (const { id } of subjects) {
      const theirs = done.filter(({ thing }) => thing.subject === id)
      expect(rows.get(id) ?? noTally(), id).toEqual(sumOf(theirs))
    }
  })
  test('every third week: what is not yet over is open, and everything is in one column', { timeout: 240_000 }, () => {
    for (
      let at = new Date('2017-01-02T12:00:00+08:00');
      at < new Date('2018-01-01');
      at = new Date(at.getTime() + 21 * 86_400_000)
    ) {
      const until = at.getTime()
      const soFar = new Map([...given].map(([id, all]) => [id, all.filter(({ observedAt }) => observedAt <= at)]))
      const { total } = matrixOf(judge(asked, { given: soFar, isExempt: ({ id }) => exempt.has(id), now: at }))
      const over = done.filter(({ thing }) => thing.until < until)
      const missed = over.filter(
        ({ column, proofs }) => column === 'missed' || (column === 'madeUp' && proofs.at(-1)!.at > until),
      )
      expect(total.missed, at.toISOString()).toBe(missed.length)
      expect(total.asked + total.excused + total.open).toBe(asked.length)
    }
  })
  test('somebody was let off, somebody closed, somebody opened', () => {
    expect(exempt.size).toBeGreaterThan(10)
    expect(duties.some(({ code }) => subjects.some(({ id }) => letOff({ duty: code, subject: id })))).toBe(true)
    const of = (id: string) => asked.filter(({ subject }) => subject === id).map(({ to }) => to)
    expect(of('S08').every((to) => to <= new Date('2017-05-10T06:00:00+08:00'))).toBe(true)
    expect(of('S07').every((to) => to >= new Date('2017-08-31T00:00:00+08:00'))).toBe(true)
  })
})
