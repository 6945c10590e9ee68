import { describe, expect, test } from 'vitest'
import { POINT_LETTERS, pointCodeIn, qrTextOf } from '#duties/proof/point-code.ts'

describe('the code of a point', () => {
  test('is found in its own QR and as somebody types it', () => {
    for (const text of [qrTextOf('7KM2P'), '7km2p', ' 7KM 2P ', '7KM-2P']) expect(pointCodeIn(text)).toBe('7KM2P')
  })

  test.each(['', '7KM2', '7KM2PX', '7KM1P', 'O7KM2', 'https://example.cn/7KM2P', 'hx-point:'])(
    '%j is no point',
    (text) => expect(pointCodeIn(text)).toBeUndefined(),
  )

  test('has no letters that look alike', () => {
    expect(POINT_LETTERS).not.toMatch(/[01OIL]/)
    expect(new Set(POINT_LETTERS).size).toBe(POINT_LETTERS.length)
  })
})
