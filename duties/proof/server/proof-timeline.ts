import type { Asking } from '#foundation/server/record.ts'
import { proofFactWords } from '#duties/proof/proof.facts.ts'
import { outcomeWords, standingWords } from '#duties/proof/proof.words.ts'
import type { ProofPage } from '#duties/proof/proof-shown.ts'

/** Everything that happened to one time and its corrections, newest first, in words. */
export async function timelineOf({ tx, actor }: Asking, subjects: readonly string[]): Promise<ProofPage['timeline']> {
  const facts = await tx
    .selectFrom('fact as f')
    .leftJoin('post as p', (on) => on.onRef('p.district', '=', 'f.district').onRef('p.id', '=', 'f.post'))
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'f.district').onRef('u.id', '=', 'f.unit'))
    .select(['f.id', 'f.kind', 'f.at', 'f.post', 'f.detail', 'p.title', 'u.name'])
    .where('f.district', '=', actor.district)
    .where('f.subject', 'in', [...subjects])
    .orderBy('f.at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(200)
    .execute()
  return facts.map(({ id, kind, at, post, detail, title, name }) => ({
    id,
    at,
    who: post === 'system' ? '护学' : [name, title ?? '已撤销的职务'].filter(Boolean).join(' '),
    what: proofFactWords[kind as keyof typeof proofFactWords] ?? kind,
    more: moreOf(detail),
  }))
}

/** How it stood when it was given: an honest exit, a late one, and how much was not in order. */
function moreOf(detail: unknown): string {
  const { outcome, standing, unmet } = (detail ?? {}) as Record<string, unknown>
  return [
    outcome === 'impossible' || outcome === 'done-by-others' ? outcomeWords[outcome] : '',
    standing === 'late' || standing === 'made-up' ? standingWords[standing] : '',
    typeof unmet === 'number' && unmet > 0 ? `${unmet}项不符合` : '',
  ]
    .filter(Boolean)
    .join('，')
}
