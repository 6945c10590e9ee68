import type { Asking } from '#foundation/server/record.ts'

/** How a slice says its facts: the word of each kind, and what the detail adds. */
export type FactTelling = {
  words: Readonly<Record<string, string>>
  moreOf: (detail: Readonly<Record<string, unknown>>, kind: string) => string
}
export type TimelineLine = { id: string; at: Date; who: string; what: string; more: string }

/** No thing has a longer story; a page that would is told its newest part. */
const LINES = 500

/** Everything that happened to these subjects, newest first, in words: by unit and post, never by a person's name. */
export async function timelineOf(
  { tx, actor }: Pick<Asking, 'tx' | 'actor'>,
  subjects: readonly string[],
  { words, moreOf }: FactTelling,
): Promise<TimelineLine[]> {
  const facts = await tx
    .selectFrom('fact as f')
    .leftJoin('post as p', (on) => on.onRef('p.district', '=', 'f.district').onRef('p.id', '=', 'f.post'))
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'f.district').onRef('u.id', '=', 'f.unit'))
    .select(['f.id', 'f.kind', 'f.at', 'f.post', 'f.detail', 'p.title', 'u.name'])
    .where('f.district', '=', actor.district)
    .where('f.subject', 'in', [...subjects])
    .orderBy('f.at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(LINES)
    .execute()
  return facts.map(({ id, kind, at, post, detail, title, name }) => ({
    id,
    at,
    who: post === 'system' ? '护学' : [name, title ?? '已撤销的职务'].filter(Boolean).join(' '),
    what: words[kind] ?? kind,
    more: moreOf((detail ?? {}) as Record<string, unknown>, kind),
  }))
}
