import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, textOf } from '#accounts/document/plain-text.ts'

test('a line is what its number says, and cells between bars are a table', () => {
  const text =
    '现将情况通报如下。\n\n一、基本情况\n（一）排查\n1.逐校排查。\n（1）校门\n横表：问题清单\n｜序号｜学校｜\n｜1｜青澜小学｜'
  expect(blocksOf(text)).toMatchObject([
    { kind: 'paragraph', text: '现将情况通报如下。' },
    { kind: 'heading', level: 1, text: '一、基本情况' },
    { kind: 'heading', level: 2 },
    { kind: 'heading', level: 3 },
    { kind: 'heading', level: 4 },
    { kind: 'table', caption: '问题清单', landscape: true, rows: [['1', '青澜小学']] },
  ])
})

test('a row too long loses nothing, a row too short is filled up', () => {
  const [table] = blocksOf('｜甲｜乙｜\n｜1｜2｜3｜\n｜1｜')
  expect(table).toMatchObject({
    rows: [
      ['1', '2 3'],
      ['1', ''],
    ],
  })
})

test('what was written comes back as it was, whatever it was', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'一、（二）1.校门｜表：横 |年'.split('')),
    minLength: 0,
    maxLength: 12,
  })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (lines) => {
      const blocks = blocksOf(lines.join('\n'))
      expect(blocksOf(textOf(blocks))).toEqual(blocks)
    }),
  )
})
