import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percent } from '#foundation/percent.ts'

test('rounds as on paper', () => {
  expect([percent(13, 15), percent(6, 13), percent(1, 13), percent(33, 47)]).toEqual([
    '86.7%',
    '46.2%',
    '7.7%',
    '70.2%',
  ])
})

test('only all is 100%, only nothing is 0%, and nothing to divide by is a dash', () => {
  expect([percent(9999, 10_000), percent(1, 10_000), percent(0, 3), percent(3, 3), percent(0, 0)]).toEqual([
    '99.9%',
    '0.1%',
    '0%',
    '100%',
    '—',
  ])
})

test('is never further from the truth than a twentieth, save at the two ends', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
      const [part, whole] = [Math.min(a, b), Math.max(a, b, 1)]
      const shown = Number(percent(part, whole).replace('%', ''))
      const near = Math.abs(shown - (part * 100) / whole) <= 0.05 + 1e-9
      expect(near || shown === 99.9 || shown === 0.1).toBe(true)
    }),
  )
})
