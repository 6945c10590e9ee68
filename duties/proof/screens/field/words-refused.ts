import { scanText } from '#foundation/free-text.ts'
import { proofWords } from '#duties/proof/proof.words.ts'
import { guardText } from '#programme/guard-text/guard-text.ts'

/** What the server would refuse for its words is said here, while the person still stands before it. */
export function wordsRefused(...texts: readonly string[]): string | undefined {
  for (const text of texts) {
    if (!guardText(text).ok) return proofWords['text-names-persons'] as string
    if (scanText(text).length > 0) return proofWords['text-identity-number'] as string
  }
  return undefined
}
