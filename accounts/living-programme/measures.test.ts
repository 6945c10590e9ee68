import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { noBasics } from '#accounts/living-programme/basics-counted.ts'
import { type Cell, countOf, ledgerHref, matches, toCell } from '#accounts/living-programme/cell.ts'
import { figureOf, standingOf } from '#accounts/living-programme/measure.ts'
import { findMeasure, measuresOf } from '#accounts/living-programme/measures.ts'
import { noWork } from '#accounts/living-programme/work-counted.ts'
import { isByUnit, partsOf, runsOf, stretchesOf } from '#accounts/living-programme/parts.ts'
import { HazardState } from '#matters/hazard/hazard.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'

const { pack } = getPack(join(import.meta.dirname, '../../packs/qingshanhu-2017'))
const cell = fc
  .record({
    category: fc.constantFrom(...pack.hazardCategories.domains.map(({ code }) => code)),
    channel: fc.constantFrom('patrol', 'campaign', 'public'),
    grade: fc.constantFrom('general', 'larger', 'major', '' as const),
    state: fc.constantFrom(...HazardState.options),
    standing: fc.constantFrom('late', 'soon', '' as const),
    raisedBy: fc.constantFrom('school', 'gongan', ''),
    led: fc.boolean(),
    dated: fc.boolean(),
    accepted: fc.boolean(),
    assisted: fc.boolean(),
    paired: fc.boolean(),
    solvedAt: fc.constantFrom('school', 'department', ''),
    due: fc.boolean(),
    promise: fc.constantFrom('kept', 'broken', '' as const),
    n: fc.integer({ min: 1, max: 9 }),
  })
  .map((counted): Cell => toCell(counted as Parameters<typeof toCell>[0]))

describe('what a clause is measured by', () => {
  test('every served clause has one measure, and nothing else has one', () => {
    const served = pack.clauses.filter(({ state }) => state === 'served').map(({ id }) => id)
    expect(
      measuresOf(pack)
        .map(({ clause }) => clause)
        .toSorted(),
    ).toEqual(served.toSorted())
  })

  proves('0.3', '要点每一条都有责任主体，已承接的每一条都有办法数出办了多少', () => {
    expect(pack.clauses.every(({ owners }) => owners.length > 0)).toBe(true)
    for (const { id, state } of pack.clauses) expect(findMeasure(pack, id) !== undefined).toBe(state === 'served')
  })

  test('a part is never more than its whole, and what was dropped is in neither', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const kept = cells.filter(({ state }) => !['void', 'withdrawn', 'merged'].includes(state))
        for (const measure of measuresOf(pack)) {
          const figure = figureOf(measure, { cells, basics: noBasics, work: noWork, pack })
          expect(figure.part).toBeLessThanOrEqual(figure.whole)
          expect(figureOf(measure, { cells: kept, basics: noBasics, work: noWork, pack })).toEqual(figure)
          expect(figure.late + figure.soon).toBeLessThanOrEqual(figure.whole)
        }
      }),
    )
  })

  test('nothing to count is 未开始 and never green; one late item outweighs everything', () => {
    expect(standingOf({ part: 0, whole: 0, late: 0, soon: 0 })).toBe('todo')
    expect(standingOf({ part: 3, whole: 3, late: 0, soon: 0 })).toBe('done')
    expect(standingOf({ part: 3, whole: 3, late: 1, soon: 0 })).toBe('late')
    expect(standingOf({ part: 2, whole: 3, late: 0, soon: 1 })).toBe('soon')
    for (const measure of measuresOf(pack).filter(({ of }) => of === 'hazards')) {
      const figure = figureOf(measure, { cells: [], basics: noBasics, work: noWork, pack })
      expect([figure.whole, standingOf(figure), figure.none.length > 0]).toEqual([0, 'todo', true])
    }
  })

  test('a link says the same as the count, and there is none where the ledger cannot narrow so far', () => {
    expect(ledgerHref([{ category: ['a', 'b'] }, { view: 'struck' }], { lead: 'zhifa' })).toBe(
      '/ledger?view=struck&category=a&category=b&lead=zhifa',
    )
    expect(ledgerHref([{ has: { raisedBy: 'school' } }])).toBeNull()
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const struck = countOf(cells, {}, { view: 'struck' })
        expect(struck).toBe(cells.reduce((sum, each) => sum + (each.state === 'struck' ? each.n : 0), 0))
        expect(countOf(cells, { view: 'open' }) + struck).toBe(countOf(cells, {}))
        expect(cells.every((each) => !matches({ has: { led: true } }, each) || each.led)).toBe(true)
      }),
    )
  })
})

describe('how the document folds', () => {
  const clauses = pack.clauses.map((clause) => ({
    ...clause,
    owners: clause.owners.map((name) => ({ name })),
    standing: null,
  }))
  const article = (no: number) => clauses.filter((clause) => clause.article === no)

  test('only the article that is ordered by unit is shown by unit', () => {
    const byUnit = pack.articles.articles.map(({ no }) => no).filter((no) => isByUnit(runsOf(article(no))))
    expect(byUnit).toEqual([7])
  })

  test('no clause is lost or moved by folding, and nothing served is folded away', () => {
    for (const { no } of pack.articles.articles) {
      const stretches = stretchesOf(article(no))
      expect(stretches.flatMap((each) => each.clauses).map(({ id }) => id)).toEqual(article(no).map(({ id }) => id))
      for (const { folded, clauses: own } of stretches)
        if (folded) expect(own.every(({ state }) => state === 'planned')).toBe(true)
    }
    expect(partsOf(clauses)).toMatchObject({ total: pack.clauses.length, planned: pack.clauses.length, served: 0 })
  })
})
