import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passwordDaysLeft, passwordProblem } from '#registry/sign-in/password.ts'
import { failedOnceMore, idleMinutes, isLocked, triesLeft } from '#registry/sign-in/session.ts'

describe('a password', () => {
  test.each([
    ['Ab1-xyz', 'password-too-short'],
    ['abcdefgh1', 'password-too-simple'],
    ['ABCDEFGH', 'password-too-simple'],
    ['Zhifa-2017', 'password-is-login'],
    ['Qingshan2017', null],
    ['安全校园Ab12', null],
  ])('%s → %s', (password, problem) => expect(passwordProblem(password, 'zhifa')).toBe(problem))

  test('used before is refused only when all else is well', () => {
    expect(passwordProblem('short', 'x1', true)).toBe('password-too-short')
    expect(passwordProblem('Qingshan2017', 'zhifa', true)).toBe('password-used-before')
  })

  test('lasts 90 days', () => {
    const setAt = new Date('2017-01-01T00:00:00Z')
    expect(passwordDaysLeft(setAt, setAt)).toBe(90)
    expect(passwordDaysLeft(setAt, new Date('2017-04-01T00:00:00Z'))).toBe(0)
  })
})

describe('guessing', () => {
  test('is locked exactly at the fifth, however the guesses fall within a lock', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120_000 }), { minLength: 5, maxLength: 5 }), (gaps) => {
        let at = Date.parse('2017-05-10T00:00:00Z')
        let state = { failures: 0, lockedUntil: null as Date | null }
        for (const [i, gap] of gaps.entries()) {
          at += gap
          state = failedOnceMore(state, new Date(at))
          expect(isLocked(state, new Date(at))).toBe(i === 4)
          expect(triesLeft(state)).toBe(4 - i)
        }
        expect(isLocked(state, new Date(at + 15 * 60_000))).toBe(false)
        expect(failedOnceMore(state, new Date(at + 15 * 60_000)).failures).toBe(1)
      }),
    )
  })
})

test('a guard keeps the gate open for a shift, a desk for half an hour', () => {
  expect(idleMinutes('guard')).toBe(720)
  expect(idleMinutes('office-staff')).toBe(30)
})
