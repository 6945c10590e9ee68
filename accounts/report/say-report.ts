import type { Detail } from '#foundation/refused.ts'
import { reportWords } from '#accounts/report/report.words.ts'

/** A refusal as a sentence, for a step that is shown disabled. */
export function sayReport(code: keyof typeof reportWords, detail: Detail = {}): string {
  const says = reportWords[code]
  return typeof says === 'string' ? says : says(detail)
}
