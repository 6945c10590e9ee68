import { weightedCheck } from '#foundation/check-digit.ts'
import { tidied, wrong, type Checked } from '#registry/identifier/checked.ts'
import { provinces } from '#registry/identifier/division.ts'
import { organisationCheck } from '#registry/identifier/organisation-code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Who registered it and what it is, as far as schools and their neighbours need it. */
export const creditCodeKinds: Readonly<Record<string, string>> = {
  11: '机关',
  12: '事业单位',
  13: '群团',
  19: '其他机构',
  51: '社会团体',
  52: '民办非企业单位',
  53: '基金会',
  91: '企业',
  92: '个体工商户',
  93: '农民专业合作社',
}

/**
 * A unified social credit code. Source: GB 32100-2015: 1 registering authority, 1 kind, 6 division, 9 organisation code, 1 check
 * character, in 31 characters without I O S V Z.
 * The division needs only a known province (or 100000, registered nationally). An inner organisation code whose own check
 * character does not fit is noted, not refused: only the 18th character is binding.
 */
export function checkCreditCode(given: string): Checked<{ kind?: string }> {
  const value = tidied(given)
  if (value.length !== 18) return wrong('credit-code-length', `统一社会信用代码应为18位，现在是${value.length}位`)
  if (/[IOSVZ]/.test(value))
    return wrong('credit-code-letter', '统一社会信用代码不含字母I、O、S、V、Z，请看是否把1、0、5、2写成了字母')
  if (!/^[1-9ANY][0-9A-Y]\d{6}[0-9A-Y]{10}$/.test(value))
    return wrong('credit-code-format', '统一社会信用代码的格式不对，请对照证书核对')
  if (!provinces[value.slice(2, 4)] && value.slice(2, 8) !== '100000')
    return wrong('credit-code-division', '统一社会信用代码第3、4位不是省份代码，请核对')
  if (alphabet[weightedCheck(value, weights, alphabet, 31)] !== value[17])
    return wrong('credit-code-check', '统一社会信用代码校验码不对，请对照证书逐位核对')
  const kind = creditCodeKinds[value.slice(0, 2)]
  const note = organisationCheck(value.slice(8, 16)) === value[16] ? undefined : '代码中的组织机构代码校验码不符'
  return { ok: true, value, ...(kind && { kind }), ...(note && { note }) }
}
