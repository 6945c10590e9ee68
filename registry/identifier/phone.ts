import { tidied, wrong, type Checked } from '#registry/identifier/checked.ts'

/** Numbers everyone may call; 12315, 12318 and 12319 are those of 2017. */
export const shortNumbers: Readonly<Record<string, string>> = {
  110: '报警',
  119: '火警',
  120: '急救',
  122: '交通事故报警',
  12315: '消费者投诉',
  12318: '文化市场举报',
  12319: '城市管理',
  12345: '政务服务热线',
}

/** A mobile number, with or without +86 and separators. Source: 工信部 number plan, first digits 13–19. */
export function checkMobile(given: string): Checked {
  const value = tidied(given)
    .replace(/^(\+|00)86-?/, '')
    .replaceAll('-', '')
  return /^1[3-9]\d{9}$/.test(value) ? { ok: true, value } : wrong('mobile-format', '手机号应为11位，以13至19开头')
}

/**
 * A landline, stored as 区号-号码 with the extension if there is one. Without an area code it is taken to be in Nanchang (0791),
 * where numbers have eight digits.
 */
export function checkLandline(given: string): Checked {
  const bare = tidied(given)
    .replace(/[()]/g, (ch) => (ch === ')' ? '-' : ''))
    .replace(/^-|^\+86-?/, '')
  const found = /^(?:(0(?:10|2\d|[3-9]\d{2}))-?)?([2-9]\d{6,7})(?:[-转](\d{1,6}))?$/.exec(bare)
  const [, area = '0791', number = '', extension] = found ?? []
  if (!found || (area === '0791' && number.length !== 8))
    return wrong('landline-format', '座机应为区号加号码，如0791-88888888')
  return { ok: true, value: `${area}-${number}${extension ? `-${extension}` : ''}` }
}

/** Any number somebody can be called on. */
export function checkPhone(given: string): Checked {
  const short = tidied(given)
  if (shortNumbers[short]) return { ok: true, value: short }
  const mobile = checkMobile(given)
  if (mobile.ok) return mobile
  const landline = checkLandline(given)
  return landline.ok ? landline : wrong('phone-format', '请填11位手机号，或座机（如0791-88888888）')
}
