import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkLandline, checkMobile, checkPhone } from '#registry/identifier/phone.ts'
import { checkPlate } from '#registry/identifier/plate.ts'

const examples = new URL('../../../shared/data/cn-id-uscc-plate/any-rule-regex-examples.json', import.meta.url)
const stored = (checked: { ok: true; value: string } | { ok: false; code: string }) =>
  checked.ok ? checked.value : checked.code

describe('telephone numbers', () => {
  test('mobiles in the ways people write them', () => {
    for (const given of [
      '13800138000',
      '138 0013 8000',
      '138-0013-8000',
      '+86 13800138000',
      '0086-13800138000',
      '１３８００１３８０００',
    ])
      expect(checkMobile(given)).toEqual({ ok: true, value: '13800138000' })
    for (const given of ['12800138000', '1380013800', '138001380000', 'abc'])
      expect(stored(checkMobile(given))).toBe('mobile-format')
  })
  test('landlines, those of Nanchang without area code too', () => {
    expect(
      ['88888888', '0791-88888888', '(0791)88888888', '+86-0791-88888888'].map((one) => stored(checkLandline(one))),
    ).toEqual(Array.from({ length: 4 }, () => '0791-88888888'))
    expect(stored(checkLandline('010-65881234-801'))).toBe('010-65881234-801')
    expect(['8888888', '0791-18888888', '0791-8888888'].map((one) => stored(checkLandline(one)))).not.toContain(
      '0791-8888888',
    )
  })
  test('any number, short ones included', () => {
    expect(['110', '12345', '13800138000', '88888888', '123'].map((one) => stored(checkPhone(one)))).toEqual([
      '110',
      '12345',
      '13800138000',
      '0791-88888888',
      'phone-format',
    ])
  })
})

describe('plates', () => {
  test('ordinary, new energy, none', () => {
    expect(checkPlate('赣a·12345')).toEqual({ ok: true, value: '赣A12345', kind: 'ordinary' })
    expect(checkPlate('赣A1234学')).toMatchObject({ ok: true, kind: 'ordinary' })
    expect(checkPlate('赣 MD12345')).toEqual({ ok: true, value: '赣MD12345', kind: 'new-energy' })
    expect(checkPlate('赣A12345F')).toMatchObject({ ok: true, kind: 'new-energy' })
    for (const given of ['无号牌', '无牌', '没有牌', '未上牌'])
      expect(checkPlate(given)).toEqual({ ok: true, value: '无号牌', kind: 'none' })
  })
  test('refuses invented ones, and says why', () => {
    expect(['赣AO2345', '赣A1234', '赣I12345', '使A12345', '赣AI12345'].map((one) => stored(checkPlate(one)))).toEqual([
      'plate-letter',
      'plate-format',
      'plate-letter',
      'plate-format',
      'plate-letter',
    ])
  })
  test.skipIf(!existsSync(examples))(
    'published examples and counter-examples (skipped: ../shared/data is absent)',
    () => {
      type Example = { title: string; examples: string[]; counterExamples: string[] }
      const plates = (JSON.parse(readFileSync(examples, 'utf8')) as Example[]).filter(({ title }) =>
        title.startsWith('车牌号'),
      )
      expect(plates).toHaveLength(3)
      const good = plates.flatMap((one) => one.examples)
      // The loose published rule also takes 京A12345D and 京AA92035: both are new energy by the full list of letters.
      expect(good.filter((one) => !checkPlate(one).ok)).toEqual([])
      expect(plates.flatMap((one) => one.counterExamples).filter((one) => checkPlate(one).ok)).toEqual([])
    },
  )
})
