import { mod11Check } from '#foundation/check-digit.ts'
import { PlainDay } from '#foundation/calendar/day.ts'
import { tidied, wrong, type Checked } from '#registry/identifier/checked.ts'
import { nanchangCounties, provinces } from '#registry/identifier/division.ts'

// Residence permits share the format: 83 for residents of Taiwan, 91–93 for foreigners (2023 card).
const permits = ['83', '91', '92', '93']

/**
 * A resident identity number. Source: GB 11643-1999: 6 digits of division, 8 of birth, 3 of order, 1 check character.
 *
 * Our rule for divisions: form, birth date and check character decide. The division needs only a known province, because county
 * codes come and go and the card keeps the code of the day it was issued, which may be older or younger than the birth.
 * A county known not to exist is accepted with a note.
 * Numbers of 15 digits (before 1999) are no longer valid cards and are refused.
 */
export function checkResidentId(given: string, today?: PlainDay): Checked {
  const value = tidied(given)
  if (/^\d{15}$/.test(value)) return wrong('resident-id-old', '15位身份证号已停用，请填18位号码')
  if (!/^\d{17}[\dX]$/.test(value)) return wrong('resident-id-format', '身份证号应为18位，前17位是数字，末位是数字或X')
  const province = value.slice(0, 2)
  if (!provinces[province] && !permits.includes(province))
    return wrong('resident-id-division', '身份证号前两位不是省份代码，请核对')
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  if (!PlainDay.safeParse(birth).success || birth < '1800-01-01')
    return wrong('resident-id-birth', '身份证号中的出生日期不存在，请核对')
  if (today && birth > today) return wrong('resident-id-birth', '身份证号中的出生日期在今天以后，请核对')
  if (mod11Check(value) !== value[17]) return wrong('resident-id-check', '身份证号校验位不对，请对照证件逐位核对')
  const unknown =
    value.startsWith('3601') &&
    !nanchangCounties[value.slice(0, 6)] &&
    !['360100', '360101'].includes(value.slice(0, 6))
  return unknown ? { ok: true, value, note: '号码中的县区代码不在南昌市区划表中' } : { ok: true, value }
}
