/** Without 0 O 1 I L, which look alike on a wet sign. */
export const POINT_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const POINT_LENGTH = 5

const MARK = 'hx-point:'

/** What stands in the QR of a point: no address, so that a strange program opens nothing with it. */
export const qrTextOf = (code: string): string => MARK + code

/** The code in what was scanned or typed, or nothing: a poster beside the sign is not a point. */
export function pointCodeIn(text: string): string | undefined {
  const code = text.trim().toUpperCase().replace(MARK.toUpperCase(), '').replaceAll(/[\s-]/g, '')
  return code.length === POINT_LENGTH && Array.from(code).every((letter) => POINT_LETTERS.includes(letter))
    ? code
    : undefined
}
