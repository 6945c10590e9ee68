import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#accounts/document/fold.ts'
import { headOf } from '#accounts/document/head.ts'

test('the name of the office goes on two lines that end where words end', () => {
  const name = '青山湖区综治委学校及周边治安综合治理工作领导小组办公室'
  expect(fold(`${name}文件`, 16)).toEqual(['青山湖区综治委学校及周边治安', '综合治理工作领导小组办公室文件'])
  expect(headOf({ head: '区教科体局文件', form: 'red-head' })).toEqual({ lines: ['区教科体局文件'], size: 48 })
})

test('whatever is folded is whole, and no line is longer than it may be', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'关于做好学校及周边治安综合治理工作的通知《》，。2017年'.split('')),
    minLength: 1,
    maxLength: 80,
  })
  fc.assert(
    fc.property(text, fc.integer({ min: 6, max: 28 }), (given, most) => {
      const lines = fold(given, most)
      expect(lines.join('')).toBe(given)
      expect(lines.length).toBeGreaterThanOrEqual(Math.ceil(given.length / most))
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(most)
    }),
  )
})
