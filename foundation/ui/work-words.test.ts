import { expect, test } from 'vitest'
import { timeLeftWords, undoLeftWords } from '#foundation/ui/work-words.ts'

test('time left is said as people say it', () => {
  expect([4, 17, 59, 60, 61, 3600, 7000].map(timeLeftWords)).toEqual([
    '马上就好',
    '约还要20秒',
    '约还要60秒',
    '约还要1分钟',
    '约还要2分钟',
    '约还要1小时',
    '约还要2小时',
  ])
})

test('the way back closes in steps of ten seconds', () => {
  expect([600, 590, 584, 60, 55, 1, 0, -3].map(undoLeftWords)).toEqual([
    '10分钟',
    '9分50秒',
    '9分50秒',
    '1分钟',
    '1分钟',
    '10秒',
    '0秒',
    '0秒',
  ])
})
