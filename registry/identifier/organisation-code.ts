import { weightedCheck } from '#foundation/check-digit.ts'
import { tidied, wrong, type Checked } from '#registry/identifier/checked.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const weights = [3, 7, 9, 10, 5, 8, 4, 2]

/** The ninth character: 10 is written X, 11 is written 0. Source: GB 11714-1997. */
export const organisationCheck = (body: string): string => {
  const rest = weightedCheck(body, weights, alphabet, 11)
  return rest === 10 ? 'X' : String(rest)
}

/** An organisation code: 8 digits or letters and a check character, usually written with a hyphen. Source: GB 11714-1997. */
export function checkOrganisationCode(given: string): Checked {
  const value = tidied(given).replaceAll('-', '')
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(value))
    return wrong('organisation-code-format', '组织机构代码应为8位数字或字母加1位校验码')
  if (organisationCheck(value) !== value[8]) return wrong('organisation-code-check', '组织机构代码校验码不对，请核对')
  return { ok: true, value }
}
