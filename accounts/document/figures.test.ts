import { expect, test } from 'vitest'
import { runsOf, unfilledIn } from '#accounts/document/figures.ts'
import { samplePaper } from '#accounts/document/sample.fixture.ts'

const figure = { code: 'found', value: 128, words: '128处', href: '/hazards', rows: null, cutOff: null }

test('a field becomes the words of its figure, which still opens its rows', () => {
  expect(runsOf('排查{{found}}，整改。', [figure])).toEqual([
    { text: '排查' },
    { text: '128处', figure },
    { text: '，整改。' },
  ])
  expect(runsOf('没有数字', [figure])).toEqual([{ text: '没有数字' }])
})

test('a field that nothing fills stays to be seen, and is named, also in tables and attachments', () => {
  expect(runsOf('{{lost}}', [figure])).toEqual([{ text: '{{lost}}' }])
  const table = { kind: 'table' as const, columns: [{ name: '数' }], rows: [['{{lost}}']] }
  expect(unfilledIn(samplePaper())).toEqual([])
  expect(unfilledIn(samplePaper({ attachments: [{ name: '附表', blocks: [table] }] }))).toEqual(['lost'])
  expect(unfilledIn(samplePaper({ figures: [] }))).toEqual(['found'])
})
