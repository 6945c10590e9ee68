import { tidied, wrong, type Checked } from '#registry/identifier/checked.ts'

/**
 * Administrative divisions. Source: GB/T 2260 (provinces, counties) and the statistical codes of 2023-06-30 (streets).
 * Only the provinces and Nanchang are kept here: enough to recognise a code, and to know our own county at any year.
 */

/** The first two digits of a code; 83 and 91–93 stand for residence permits of Taiwan and of foreigners. */
export const provinces: Readonly<Record<string, string>> = {
  11: '北京市',
  12: '天津市',
  13: '河北省',
  14: '山西省',
  15: '内蒙古自治区',
  21: '辽宁省',
  22: '吉林省',
  23: '黑龙江省',
  31: '上海市',
  32: '江苏省',
  33: '浙江省',
  34: '安徽省',
  35: '福建省',
  36: '江西省',
  37: '山东省',
  41: '河南省',
  42: '湖北省',
  43: '湖南省',
  44: '广东省',
  45: '广西壮族自治区',
  46: '海南省',
  50: '重庆市',
  51: '四川省',
  52: '贵州省',
  53: '云南省',
  54: '西藏自治区',
  61: '陕西省',
  62: '甘肃省',
  63: '青海省',
  64: '宁夏回族自治区',
  65: '新疆维吾尔自治区',
  71: '台湾省',
  81: '香港特别行政区',
  82: '澳门特别行政区',
}

type Named = { name: string; from?: number; to?: number }
/** Counties of Nanchang with the years of each name, the last year included. */
export const nanchangCounties: Readonly<Record<string, readonly Named[]>> = {
  360102: [{ name: '东湖区' }],
  360103: [{ name: '西湖区' }],
  360104: [{ name: '青云谱区' }],
  360105: [{ name: '湾里区', to: 2019 }],
  360111: [
    { name: '郊区', to: 2001 },
    { name: '青山湖区', from: 2002 },
  ],
  360112: [{ name: '新建区', from: 2015 }],
  360113: [{ name: '红谷滩区', from: 2019 }],
  360121: [{ name: '南昌县' }],
  360122: [{ name: '新建县', to: 2015 }],
  360123: [{ name: '安义县' }],
  360124: [{ name: '进贤县' }],
}

/** Towns and streets of 青山湖区; 400 and 490 are units of statistics, not of government. */
export const qingshanhuStreets: Readonly<Record<string, string>> = {
  360111001: '青山路街道',
  360111003: '上海路街道',
  360111004: '南钢街道',
  360111005: '站东街道',
  360111100: '京东镇',
  360111103: '罗家镇',
  360111104: '湖坊镇',
  360111105: '塘山镇',
  360111400: '江西青山湖高新技术产业园区',
  360111490: '艾溪湖管理处',
}

/** The name a Nanchang county had in a year; nothing when it had none. */
export const findCountyName = (code: string, year: number): string | undefined =>
  nanchangCounties[code]?.find(({ from = 0, to = 9999 }) => from <= year && year <= to)?.name

/**
 * A division code of 6 digits (county) or 9 (street). The province must exist; below it only 青山湖区's streets are known to be
 * complete, so an unknown street there is refused and an unknown county elsewhere is noted.
 */
export function checkDivision(given: string): Checked<{ name?: string }> {
  const value = tidied(given)
  if (!/^\d{6}(\d{3})?$/.test(value)) return wrong('division-format', '行政区划代码应为6位（县区）或9位（镇街）数字')
  if (!provinces[value.slice(0, 2)])
    return wrong('division-province', `没有以${value.slice(0, 2)}开头的省份，请核对行政区划代码`)
  if (value.startsWith('360111') && value.length === 9) {
    const name = qingshanhuStreets[value]
    return name ? { ok: true, value, name } : wrong('division-street', '青山湖区没有这个镇街代码，请从列表中选择')
  }
  const name = nanchangCounties[value.slice(0, 6)]?.at(-1)?.name
  return name ? { ok: true, value, name } : { ok: true, value, note: '县区代码未核对' }
}
