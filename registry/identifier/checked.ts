/**
 * The answer of every identifier check: the value as it should be stored, or why not, in words for the person who typed it.
 * `note` says what could not be verified although the value is accepted.
 */
export type Checked<More extends object = object> = ({ ok: true; value: string; note?: string } & More) | Wrong
export type Wrong = { ok: false; code: string; message: string }

export const wrong = (code: string, message: string): Wrong => ({ ok: false, code, message })

/** Full-width letters and digits as a phone keyboard types them, made plain; spaces go, letters become capitals. */
export const tidied = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .toUpperCase()
