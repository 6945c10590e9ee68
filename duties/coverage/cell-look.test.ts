import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellLook } from '#duties/coverage/cell-look.ts'
import { noTally, tally } from '#duties/coverage/judge.ts'
import { Standing } from '#duties/duty/standing.ts'

const asked = {
  id: '',
  duty: '',
  subject: '',
  period: '',
  slot: '',
  times: 1,
  from: new Date(),
  to: new Date(),
  until: new Date(),
}
const sums = fc.array(fc.constantFrom(...Standing.options)).map((standings) => {
  const sum = noTally()
  for (const standing of standings) tally(sum, { asked, standing, done: 0 })
  return sum
})

test('green is only what was asked and done in time, every time', () => {
  fc.assert(
    fc.property(sums, fc.boolean(), (sum, white) => {
      const { state, word } = cellLook(sum, { white })
      if (state === 'done') expect([sum.asked > 0, sum.onTime]).toEqual([true, sum.asked])
      if (sum.asked === 0) expect(state).not.toBe('late')
      expect(word).not.toBe('')
    }),
  )
})
test('nothing asked is a dash, nothing ever shown is unknown', () => {
  expect(cellLook(noTally())).toMatchObject({ state: null, word: '—' })
  expect(cellLook({ ...noTally(), asked: 3, missed: 3 }, { white: true })).toMatchObject({
    state: 'unknown',
    figure: '0/3',
  })
})
