import type { FactTelling } from '#registry/post/server/timeline.ts'
import { mandateFactWords } from '#accounts/mandate/mandate.facts.ts'

/** A list of duties, as its timeline tells it: which version, and how much of it was still open. */
export const mandateTelling: FactTelling = {
  words: mandateFactWords,
  moreOf: ({ version, open }) =>
    [
      typeof version === 'number' ? `第${version}版` : '',
      typeof open === 'number' && open > 0 ? `还有${open}条没写完` : '',
    ]
      .filter(Boolean)
      .join('，'),
}
