import type { State } from '#foundation/ui/status.tsx'
import type { Proof } from '#duties/proof/proof.ts'
import { outcomeWords, standingWords } from '#duties/proof/proof.words.ts'

type Shown = Pick<Proof, 'outcome' | 'standing'> & { correctedBy?: string | null }

/** Word and state of one proof: what was said before how timely it was. */
export function proofLook({ outcome, standing, correctedBy }: Shown): { state: State; word: string } {
  if (correctedBy) return { state: 'todo', word: '已被更正' }
  if (outcome === 'impossible') return { state: 'soon', word: outcomeWords.impossible }
  const word = outcome === 'done-by-others' ? outcomeWords[outcome] : standingWords[standing]
  return { state: standing === 'done' ? 'done' : 'soon', word }
}
