import { proofFactWords } from '#duties/proof/proof.facts.ts'
import { outcomeWords, standingWords } from '#duties/proof/proof.words.ts'
import type { FactTelling } from '#registry/post/server/timeline.ts'

/** A time and its corrections: how it stood when it was given, an honest exit, a late one, and how much was not in order. */
export const proofTelling: FactTelling = {
  words: proofFactWords,
  moreOf: ({ outcome, standing, unmet }) =>
    [
      outcome === 'impossible' || outcome === 'done-by-others' ? outcomeWords[outcome] : '',
      standing === 'late' || standing === 'made-up' ? standingWords[standing] : '',
      typeof unmet === 'number' && unmet > 0 ? `${unmet}项不符合` : '',
    ]
      .filter(Boolean)
      .join('，'),
}
