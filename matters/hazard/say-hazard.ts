import type { Detail } from '#foundation/refused.ts'
import { type HazardRefusal, hazardWords } from '#matters/hazard/hazard.words.ts'

/** The sentence for a refusal, as the server would say it. */
export function sayHazard(code: HazardRefusal, detail: Detail = {}): string {
  const words: string | ((detail: Detail) => string) = hazardWords[code]
  return typeof words === 'function' ? words(detail) : words
}
