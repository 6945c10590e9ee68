import { expect, test } from 'vitest'
import { plateText } from '#duties/checklist/plate-text.ts'

test.each([
  ['塘山派出所', '青澜小学', '塘山派出所驻青澜小学警务室'],
  ['塘山', '青澜小学', '塘山派出所驻青澜小学警务室'],
  // The printed notice says 派出所所; the plate must not.
  ['塘山派出所所', '青澜小学', '塘山派出所驻青澜小学警务室'],
  ['研究所派出所', '云桥小学', '研究所派出所驻云桥小学警务室'],
  [' 塘山 派出所 ', '青澜小学（示例） ', '塘山派出所驻青澜小学（示例）警务室'],
])('%s and %s', (station, school, text) => {
  expect(plateText(station, school)).toBe(text)
  expect(plateText(station, school).match(/派出所/g)).toHaveLength(1)
})
