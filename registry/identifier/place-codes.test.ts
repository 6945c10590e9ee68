import { describe, expect, test } from 'vitest'
import { checkDeviceId } from '#registry/identifier/device-id.ts'
import { checkDivision, findCountyName } from '#registry/identifier/division.ts'
import { checkSchoolCode } from '#registry/identifier/school-code.ts'

const code = (checked: { ok: boolean; code?: string }) => (checked.ok ? 'ok' : checked.code)

describe('schools, devices, divisions', () => {
  test('school codes', () => {
    for (const one of ['1136990001', '2136990003', '3136990007', '3436990010', '3636990011', '5136990012'])
      expect(checkSchoolCode(one).ok).toBe(true)
    expect(checkSchoolCode('2136990003')).toMatchObject({ kind: '小学' })
    expect(['2336990003', '2135990003', '213699000'].map((one) => code(checkSchoolCode(one)))).toEqual([
      'school-code-kind',
      'school-code-province',
      'school-code-format',
    ])
    expect(checkSchoolCode('2135990003', '35').ok).toBe(true)
  })

  test('device ids by their parts', () => {
    expect(checkDeviceId('3601110011132 0000001').ok).toBe(true)
    expect(checkDeviceId('36011100111320000001')).toMatchObject({
      centre: '36011100',
      trade: '11',
      type: '132',
      network: '0',
      serial: '000001',
    })
    expect(checkDeviceId('36011100991230000001')).toMatchObject({ ok: true, note: '行业99、类型123不在常用表中' })
    expect(['36011100110320000001', '99011100111320000001', '123'].map((one) => code(checkDeviceId(one)))).toEqual([
      'device-id-type',
      'device-id-division',
      'device-id-format',
    ])
  })

  test('divisions, and what our county was called', () => {
    expect([findCountyName('360111', 2001), findCountyName('360111', 2002), findCountyName('360113', 2018)]).toEqual([
      '郊区',
      '青山湖区',
      undefined,
    ])
    expect(checkDivision('360111105')).toEqual({ ok: true, value: '360111105', name: '塘山镇' })
    expect(checkDivision('350102')).toEqual({ ok: true, value: '350102', note: '县区代码未核对' })
    expect(['360111999', '990101', '36'].map((one) => code(checkDivision(one)))).toEqual([
      'division-street',
      'division-province',
      'division-format',
    ])
  })
})
