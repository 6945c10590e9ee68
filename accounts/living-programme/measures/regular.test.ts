import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noBasics } from '#accounts/living-programme/basics-counted.ts'
import { figureOf, standingOf } from '#accounts/living-programme/measure.ts'
import { findMeasure, measuresOf } from '#accounts/living-programme/measures.ts'
import { proofHref } from '#accounts/living-programme/proof-href.ts'
import { noWork, type Work } from '#accounts/living-programme/work-counted.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'

const { pack } = getPack(join(import.meta.dirname, '../../../packs/qingshanhu-2017'))

describe('regular work', () => {
  const nothing = { onTime: 0, late: 0, madeUp: 0, impossible: 0, missed: 0, missedToday: 0 }
  const figure = (clause: string, work: Partial<Work>) => {
    const measure = findMeasure(pack, clause)
    if (!measure) throw new Error(`nothing measures ${clause}`)
    const sources = { cells: [], basics: noBasics, pack, work: { ...noWork, ...work } }
    const counted = figureOf(measure, sources)
    return { ...counted, standing: standingOf(counted, measure.of) }
  }

  test('without a row it is 未开始, whatever it is, and says why', () => {
    for (const { of, clause } of measuresOf(pack)) {
      if (of === 'work') expect(figure(clause, {})).toMatchObject({ whole: 0, standing: 'todo', late: 0, note: '' })
      expect(figure(clause, {}).none).toBeTruthy()
    }
  })

  test('what is known to have been missed stands in the whole, once, and what goes on all year is never green', () => {
    const count = { ...nothing, onTime: 12, late: 1, madeUp: 2, missed: 3 }
    const duties = new Map([['point-patrol', count]])
    expect(figure('5.13', { duties })).toMatchObject({
      part: 12,
      whole: 16,
      late: 0,
      standing: 'doing',
      href: '/coverage?period=year&on=school&duty=point-patrol',
      note: '今年报了15次，12次按时，1次迟报，2次补录，1次漏做',
    })
    expect(figure('5.13', { duties: new Map([['point-patrol', { ...nothing, onTime: 4 }]]) }).standing).toBe('doing')
    const today = new Map([['point-patrol', { ...count, missedToday: 1 }]])
    expect(figure('5.13', { duties: today })).toMatchObject({ late: 1, standing: 'late' })
  })

  test('a part is never more than its whole, whatever was counted', () => {
    const n = fc.integer({ min: 0, max: 50 })
    const counts = fc.record({ onTime: n, late: n, madeUp: n, impossible: n, missed: n }).map((count) => ({
      ...count,
      missedToday: Math.floor(count.missed / 2),
    }))
    fc.assert(
      fc.property(counts, counts, (patrol, recess) => {
        const duties = new Map(Object.entries({ 'recess-patrol': patrol, 'recess-posts': recess }))
        const { part, whole, late } = figure('4.15', { duties })
        expect(part + late).toBeLessThanOrEqual(whole)
        expect(whole).toBeGreaterThanOrEqual(part)
      }),
    )
  })

  test('each clause counts the rosters and visits that are its own', () => {
    const shifts = new Map([['gate' as const, { due: 5, came: 4, onTime: 3, missedToday: 1 }]])
    for (const id of ['7.12', '7.13'])
      expect(figure(id, { shifts })).toMatchObject({ part: 4, whole: 5, late: 1, href: '/presence?period=year' })
    expect(figure('5.23', { shifts })).toMatchObject({ whole: 0, href: '/rosters' })
    const visits = new Map([['5.38', { planned: 3, released: 2, overdue: 0 }]])
    for (const id of ['5.38', '5.40'])
      expect(figure(id, { visits })).toMatchObject({ part: 2, whole: 3, href: '/inspections' })
    expect(figure('2.3', { visits })).toMatchObject({ whole: 0, standing: 'todo' })
  })

  test('a proof is found again under the last day of its period', () => {
    const at = (period: string) => proofHref({ subject: 'S03', duty: 'd', period })
    expect(at('2017-05-10')).toBe('/coverage/S03/d?from=2017-05-10&to=2017-05-10')
    expect(at('week-2017-05-08')).toBe('/coverage/S03/d?from=2017-05-08&to=2017-05-14')
    expect(at('half-year-2017-01')).toBe('/coverage/S03/d?from=2017-01-01&to=2017-06-30')
    expect(at('year-2017')).toBe('/coverage/S03/d?from=2017-01-01&to=2017-12-31')
    expect(at('opening-2017-02-13')).toBe('/coverage/S03/d?from=2016-12-15&to=2017-02-12')
  })
})
