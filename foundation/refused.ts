export type Detail = Record<string, unknown>

/** The server understood and says no. `code` is one of the endpoint's refusals; `message` is the sentence for the person. */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: string
  readonly status: number
  readonly detail: Detail
  constructor(code: string, status = 409, message: string = code, detail: Detail = {}) {
    super(message)
    this.code = code
    this.status = status
    this.detail = detail
  }
}

/** What a refusal carries, as a sentence says it: a word or a number; nothing where there is nothing to say. */
export const said = (detail: Detail, key: string): string => {
  const value = detail[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
