import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleOf, Clause, ClauseId, inReadingOrder, isOwnerGroup, placeOf } from '#programme/clause/clause.ts'

const clause = {
  id: '5.13',
  article: 5,
  kinds: ['R'],
  owners: ['schools'],
  statement: '值班领导带队定时巡逻',
  state: 'planned',
}
const id = fc.record({ article: fc.nat(9), place: fc.integer({ min: 1, max: 99 }) })

describe('a clause', () => {
  test('is one line, with at least one kind and one owner', () => {
    expect(Clause.safeParse(clause).success).toBe(true)
    for (const bad of [
      { kinds: [] },
      { owners: [] },
      { statement: '两行\n写的表述' },
      { state: 'done' },
      { kinds: ['Q'] },
    ])
      expect(Clause.safeParse({ ...clause, ...bad }).success).toBe(false)
  })

  test.each(['5', '5.0', '5.013', '10.1', '5.13a', ' 5.13', '5。13'])('is not called %s', (bad) => {
    expect(ClauseId.safeParse(bad).success).toBe(false)
  })

  test('knows its article and its place', () => {
    fc.assert(
      fc.property(id, ({ article, place }) => {
        const made = ClauseId.parse(`${article}.${place}`)
        expect([articleOf(made), placeOf(made)]).toEqual([article, place])
      }),
    )
  })

  test('stands in reading order, where 5.2 comes before 5.13', () => {
    fc.assert(
      fc.property(fc.array(id), (ids) => {
        const sorted = ids.map(({ article, place }) => ({ id: `${article}.${place}` })).toSorted(inReadingOrder)
        const weights = sorted.map((each) => articleOf(each.id) * 100 + placeOf(each.id))
        expect(weights).toEqual(weights.toSorted((a, b) => a - b))
      }),
    )
  })
})

test('groups of owners are told from units', () => {
  expect(['schools', 'members', 'all'].every(isOwnerGroup)).toBe(true)
  expect(['gongan', 'office', ''].some(isOwnerGroup)).toBe(false)
})
