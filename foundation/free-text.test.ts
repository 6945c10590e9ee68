import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { luhnFits, mod11Check } from '#foundation/check-digit.ts'
import { maskText, scanText } from '#foundation/free-text.ts'
import { maskCard, maskIdNumber, maskName, maskPhone } from '#foundation/mask.ts'

const kinds = (text: string, words: string[] = []) =>
  scanText(text, words).map(({ kind, text: found }) => `${kind} ${found}`)

describe('scanning free text', () => {
  test('finds identity numbers, mobiles, cards, however they are grouped', () => {
    expect(kinds('身份证11010519491231002X，电话13800138000。')).toEqual([
      'id-number 11010519491231002X',
      'phone 13800138000',
    ])
    expect(kinds('110105 19491231 002x')).toEqual(['id-number 110105 19491231 002x'])
    expect(kinds('联系１３８００１３８０００')).toEqual(['phone １３８００１３８０００'])
    expect(kinds('+86 138-0013-8000、86-13900139000')).toEqual(['phone 86 138-0013-8000', 'phone 86-13900139000'])
    expect(kinds('卡号6222 0212 3456 7890 128')).toEqual(
      luhnFits('6222021234567890128') ? ['bank-card 6222 0212 3456 7890 128'] : [],
    )
    expect(kinds('1 3 8 0 0 1 3 8 0 0 0')).toEqual(['phone 1 3 8 0 0 1 3 8 0 0 0'])
    expect(kinds('2017-03-22 138 0013 8000')).toEqual(['phone 138 0013 8000'])
    expect(kinds('卡4111 1111 1111 1111')).toEqual(['bank-card 4111 1111 1111 1111'])
    expect(kinds('13800138000 13900139000')).toEqual(['phone 13800138000', 'phone 13900139000'])
    expect(kinds('13800138000-110105194912310 02X')).toEqual(['phone 13800138000', 'id-number 110105194912310 02X'])
  })

  test('leaves what only looks like one', () => {
    for (const harmless of [
      '统一代码12360111XX0000035G、911522010783762860',
      '国标编码36011100111320000001',
      '标识码2136990003，座机0791-88123456',
      '督办单2017031300001，2017-03-22 2017-06-21',
      '11010519491231002A 110105194912310021',
      '赣A13800138000X',
      '12345678901234567',
      '加权因子7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2，1 3 9 27 19 26 16 17 20 29',
      '',
    ])
      expect(kinds(harmless)).toEqual([])
  })

  test('finds words, every time they stand, longest first', () => {
    expect(kinds('重点人口排查与重点人口管理', ['重点人口', '重点', ''])).toEqual([
      'word 重点人口',
      'word 重点',
      'word 重点人口',
      'word 重点',
    ])
  })

  test('masks in place and leaves nothing to find', () => {
    const text = '身份证11010519491231002X，电话138 0013 8000'
    expect(maskText(text, scanText(text))).toBe('身份证110***********002X，电话138******8000')
    const around = fc.string({ unit: fc.constantFrom('校', '，', ' ', 'a', '门') })
    const id = fc
      .nat(999)
      .map((n) => `36011119900101${String(n).padStart(3, '0')}`)
      .map((body) => body + mod11Check(body))
    const phone = fc.nat(999_999_999).map((n) => `13${String(n).padStart(9, '0')}`)
    fc.assert(
      fc.property(around, fc.oneof(id, phone), around, (before, secret, after) => {
        const said = `${before}：${secret}。${after}`
        const masked = maskText(said, scanText(said))
        expect(masked).not.toContain(secret)
        expect(masked).toHaveLength(said.length)
        expect(scanText(masked)).toEqual([])
      }),
    )
  })
})

describe('masking', () => {
  test('shows as little as is needed to recognise', () => {
    expect(maskPhone('13800138000')).toBe('138****8000')
    expect(maskPhone('88123456')).toBe('******56')
    expect(maskIdNumber('11010519491231002X')).toBe('110***********002X')
    expect(maskIdNumber('1234567')).toBe('*******')
    expect(maskCard('4111111111111111')).toBe('411111******1111')
    expect(['张三', '欧阳小明', '张'].map(maskName)).toEqual(['张*', '欧***', '张*'])
  })
})
