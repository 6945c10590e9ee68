import { scanText } from '#foundation/free-text.ts'
import { guardText as judge } from '#programme/guard-text/guard-text.ts'

/**
 * Looks over everything free in a command before it is kept: no file on persons of clauses 6.9, 7.7 and 7.8, and no personal
 * numbers in words that many units will read. Source: 精神卫生法 4, 个人信息保护法 28 and 34.
 */
export function guardText(refuse: (code: 'text-names-persons' | 'text-identity-number') => never, said: object): void {
  for (const text of textsIn(said)) {
    if (!judge(text).ok) refuse('text-names-persons')
    if (scanText(text).length > 0) refuse('text-identity-number')
  }
}

/** Every text a person could have typed, however deep it stands. Ids and days are texts too and pass. */
function textsIn(said: unknown): string[] {
  if (typeof said === 'string') return FILE_ID.test(said) ? [] : [said]
  if (said === null || typeof said !== 'object') return []
  return Object.values(said).flatMap(textsIn)
}

const FILE_ID = /^[0-9a-f]{64}$|^[0-9a-f]{8}-[0-9a-f]{4}-/
