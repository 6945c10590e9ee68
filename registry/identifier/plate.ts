import { tidied, wrong, type Checked } from '#registry/identifier/checked.ts'

const province = '[京津沪冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤渝川青琼宁藏]'
const letter = '[A-HJ-NP-Z]'
const mark = '[A-HJ-NP-Z0-9]'
const energy = '[DABCEFGHJK]'

const ordinary = new RegExp(`^${province}${letter}${mark}{4}[A-HJ-NP-Z0-9挂学警港澳]$`)
const small = new RegExp(`^${province}${letter}${energy}${mark}\\d{4}$`)
const large = new RegExp(`^${province}${letter}\\d{5}${energy}$`)

/** What to write for a vehicle without a plate (三无车辆), so that nobody invents one. */
export const NO_PLATE = '无号牌'

export type PlateKind = 'ordinary' | 'new-energy' | 'none'

/**
 * A vehicle plate, stored without dot or space. Source: GA 36 (7 characters ordinary, 8 new energy: D A B C E electric,
 * F G H J K other). Plates of embassies, armed police and the army are not accepted: those vehicles are not for this platform.
 */
export function checkPlate(given: string): Checked<{ kind: PlateKind }> {
  const value = tidied(given).replace(/[·•.-]/g, '')
  if (/^(无号?牌|没有?号?牌|未上牌)$/.test(value)) return { ok: true, value: NO_PLATE, kind: 'none' }
  if (ordinary.test(value)) return { ok: true, value, kind: 'ordinary' }
  if (small.test(value) || large.test(value)) return { ok: true, value, kind: 'new-energy' }
  if (/[IO]/.test(value)) return wrong('plate-letter', '号牌不含字母I和O，请看是否应为数字1和0')
  return wrong('plate-format', `号牌格式不对，应如赣A12345（新能源8位）；没有号牌的请填“${NO_PLATE}”`)
}
