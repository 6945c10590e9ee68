import type { z } from 'zod'
import type { Asking } from '#foundation/server/record.ts'
import { factLine, unitsIn } from '#matters/hazard/fact-line.ts'
import type { TimelineEntry } from '#matters/hazard/hazard-reads.contract.ts'
import { unitNames } from '#registry/unit/server/unit-names.ts'

/** Who did it, as a page says it: unit and post, never a person; 保密 when the reporter asked for it. */
export const whoOf = (post: string | null, unit: string | null, title: string | null): string => {
  if (post === 'system') return '护学'
  if (post === null) return '保密'
  return [unit, title ?? '已撤销的职务'].filter(Boolean).join(' ')
}

/** Everything that happened, newest first, in words. Nothing is left out and nothing is shortened. */
export async function timelineOf(
  { tx, actor }: Pick<Asking, 'tx' | 'actor'>,
  hazard: string,
): Promise<z.output<typeof TimelineEntry>[]> {
  const facts = await tx
    .selectFrom('fact as f')
    .leftJoin('post as p', (on) => on.onRef('p.district', '=', 'f.district').onRef('p.id', '=', 'f.post'))
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'f.district').onRef('u.id', '=', 'f.unit'))
    .select(['f.id', 'f.seq', 'f.kind', 'f.at', 'f.observed_at', 'f.post', 'f.detail', 'p.title', 'u.name'])
    .where('f.district', '=', actor.district)
    .where('f.subject', '=', hazard)
    .orderBy('f.seq', 'desc')
    .execute()
  const nameOf = await unitNames(
    { tx, actor },
    facts.flatMap(({ detail }) => unitsIn(detail)),
  )
  return facts.map(({ id, seq, kind, at, observed_at, post, detail, title, name }) => ({
    id,
    seq,
    at,
    observedAt: observed_at,
    kind,
    who: whoOf(post, name, title),
    ...factLine(kind, detail, nameOf),
  }))
}
