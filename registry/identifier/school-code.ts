import { tidied, wrong, type Checked } from '#registry/identifier/checked.ts'

/** The first two digits: what kind of institution. A nine-year school counts as 31, one with upper secondary classes as 34. */
export const schoolCodeKinds: Readonly<Record<string, string>> = {
  11: '幼儿园',
  21: '小学',
  22: '成人小学',
  31: '初中',
  32: '职业初中',
  33: '成人初中',
  34: '普通高中',
  35: '成人高中',
  36: '中等职业学校',
  37: '工读学校',
  41: '高等学校',
  42: '成人高等学校',
  51: '特殊教育学校',
  91: '其他教育机构',
  92: '其他教育机构',
  93: '其他教育机构',
}

/**
 * A school identification code (学校（机构）标识码): 2 digits of kind, 2 of province, 6 of order. Source: 教育部 学校（机构）代码管理.
 * It stays when the name changes and changes when the kind does.
 */
export function checkSchoolCode(given: string, provinceCode = '36'): Checked<{ kind: string }> {
  const value = tidied(given)
  if (!/^\d{10}$/.test(value)) return wrong('school-code-format', '学校标识码应为10位数字')
  const kind = schoolCodeKinds[value.slice(0, 2)]
  if (!kind) return wrong('school-code-kind', `学校标识码前两位${value.slice(0, 2)}不是学校类别，请核对`)
  if (value.slice(2, 4) !== provinceCode)
    return wrong('school-code-province', `学校标识码第3、4位应为${provinceCode}，请核对`)
  return { ok: true, value, kind }
}
