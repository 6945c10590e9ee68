import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardsAskedOf, guardsNeeded } from '#duties/checklist/guards-needed.ts'
import { pack } from '#duties/checklist/server/pack-2017.fixture.ts'
import { GuardRuleSet } from '#programme/pack/sections/checklists.ts'

const sets = pack.checklists.guardRules
const setOf = (code: string): GuardRuleSet => {
  const found = sets.find((each) => each.code === code)
  if (!found) throw new Error(`No rule set ${code}`)
  return found
}
const needed = (code: string, students: number, boarders = 0, staff = 0) =>
  guardsNeeded(setOf(code), { students, boarders, staff })
const along = (code: string, ...heads: number[]) => heads.map((n) => needed(code, n))

describe('guards by enrolment', () => {
  const edges = [0, 99, 100, 999, 1000, 1001, 1499, 1500, 1501, 2000]

  test('公治〔2015〕168号, half a five hundred left out', () => {
    expect(along('ga168-2015', ...edges)).toEqual([1, 1, 2, 2, 2, 2, 2, 3, 3, 4])
  })

  test('the same, were half a five hundred counted whole', () => {
    const ceil = GuardRuleSet.parse({ ...setOf('ga168-2015'), further: { over: 1000, per: 500, rounding: 'ceil' } })
    const counts = edges.map((students) => guardsNeeded(ceil, { students, boarders: 0, staff: 0 }))
    expect(counts).toEqual([1, 1, 2, 2, 2, 3, 3, 3, 4, 4])
  })

  test('counts the staff too where everybody counts', () => {
    expect([needed('ga168-2015', 90, 0, 9), needed('ga168-2015', 90, 0, 10)]).toEqual([1, 2])
    expect(needed('hubei-example', 1400, 0, 400)).toBe(2)
  })

  test('boarders add to the day guards, and a small boarding school has two', () => {
    expect([needed('ga168-2015', 800, 299), needed('ga168-2015-boarding', 800, 299)]).toEqual([2, 2])
    expect([300, 599, 600].map((boarders) => needed('ga168-2015-boarding', 800, boarders))).toEqual([3, 3, 4])
    expect([needed('ga168-2015-boarding', 60), needed('ga168-2015-boarding', 60, 20)]).toEqual([1, 2])
  })

  test('GB/T 29315-2022 looks at day pupils only', () => {
    expect(along('gbt29315-2022', ...edges)).toEqual([1, 1, 2, 2, 3, 3, 3, 4, 4, 5])
    expect([needed('gbt29315-2022', 2000, 1901), needed('gbt29315-2022', 2000, 1900)]).toEqual([1, 2])
  })

  test('the two examples from elsewhere', () => {
    expect(along('hubei-example', 50, 1000, 1500)).toEqual([2, 2, 3])
    expect([needed('hubei-example', 900, 199), needed('hubei-example', 900, 400)]).toEqual([2, 4])
    expect([needed('beijing-2018-example', 500), needed('beijing-2018-example', 500, 1)]).toEqual([3, 4])
  })

  test('the set the district picked is there; a set nobody wrote asks nothing', () => {
    const asked = guardsAskedOf(sets, { students: 1500, boarders: 0, staff: 0 })
    const picked = pack.settings.find(({ code }) => code === 'guard-rule-set')?.value
    expect([picked, asked(String(picked)), asked('nowhere')]).toEqual(['ga168-2015', 3, null])
  })

  test('never fewer for more pupils, boarders or staff, and always somebody', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...sets.filter(({ counts }) => counts !== 'day-students')),
        fc.record({ students: fc.nat(6000), boarders: fc.nat(3000), staff: fc.nat(500) }),
        fc.record({ students: fc.nat(2000), boarders: fc.nat(2000), staff: fc.nat(200) }),
        (rules, few, plus) => {
          const many = {
            students: few.students + plus.students,
            boarders: few.boarders + plus.boarders,
            staff: few.staff + plus.staff,
          }
          expect(guardsNeeded(rules, few)).toBeGreaterThanOrEqual(1)
          expect(guardsNeeded(rules, many)).toBeGreaterThanOrEqual(guardsNeeded(rules, few))
        },
      ),
    ))
})
