import type { Expected } from '#duties/duty/expected.ts'
import type { GiveProof } from '#duties/proof/proof.contract.ts'
import type { Stands } from '#duties/proof/server/proof.store.ts'

/**
 * Which time of the period this is. What is asked once is given once: a second one is told who gave it, and may correct it. What is
 * asked several times may be done more often than asked. A correction takes the turn of what it corrects.
 */
export function takeTurn(
  { corrects }: Pick<GiveProof, 'corrects'>,
  before: readonly Pick<Stands, 'id' | 'turn'>[],
  asked: Pick<Expected, 'times'> | null,
): { turn: number | null; corrected?: 'missing' } {
  if (corrects) {
    const old = before.find(({ id }) => id === corrects)
    return old ? { turn: old.turn } : { turn: null, corrected: 'missing' }
  }
  if (asked?.times === 1 && before.length > 0) return { turn: null }
  return { turn: Math.max(0, ...before.map(({ turn }) => turn)) + 1 }
}
