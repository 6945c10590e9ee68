import { expect, test } from 'vitest'
import type { PassedPoint } from '#duties/proof/proof.ts'
import { passPoint, roundOf, spreadOf } from '#duties/proof/round.ts'

const at = (code: string, time: string): PassedPoint => ({
  code,
  at: new Date(`2017-05-10T${time}:00+08:00`),
  how: 'typed',
})
const points = ['AAAAA', 'BBBBB', 'CCCCC'].map((code) => ({ code, name: code }))

test('a round keeps the order of its points and the first time each was passed', () => {
  const passed = [at('BBBBB', '08:36'), at('AAAAA', '08:40')].reduce(passPoint, [] as PassedPoint[])
  expect(passPoint(passed, at('BBBBB', '08:59'))).toEqual(passed)
  expect(roundOf(points, passed).map(({ passed: each }) => each?.at.getMinutes())).toEqual([40, 36, undefined])
})

test('the spread shows a round that was walked, and one that was only ticked', () => {
  expect(spreadOf([])).toBeNull()
  expect(spreadOf([at('CCCCC', '08:48'), at('AAAAA', '08:36'), at('BBBBB', '08:40')])).toMatchObject({
    minutes: 12,
    longest: 8,
  })
  expect(spreadOf(points.map(({ code }) => at(code, '08:36')))).toMatchObject({ minutes: 0, longest: 0 })
})
