import type { Asking } from '#foundation/server/record.ts'
import type { RiskPage } from '#matters/risk/risk-reads.contract.ts'
import { riskFactWords } from '#matters/risk/risk.facts.ts'

/** Everything that happened, newest first, in words. */
export async function timelineOf({ tx, actor }: Asking, subject: string): Promise<RiskPage['timeline']> {
  const facts = await tx
    .selectFrom('fact as f')
    .leftJoin('post as p', (on) => on.onRef('p.district', '=', 'f.district').onRef('p.id', '=', 'f.post'))
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'f.district').onRef('u.id', '=', 'f.unit'))
    .select(['f.id', 'f.kind', 'f.at', 'f.post', 'f.detail', 'p.title', 'u.name'])
    .where('f.district', '=', actor.district)
    .where('f.subject', '=', subject)
    .orderBy('f.seq', 'desc')
    .execute()
  return facts.map(({ id, kind, at, post, detail, title, name }) => ({
    id,
    at,
    who: post === 'system' ? '护学' : [name, title ?? '已撤销的职务'].filter(Boolean).join(' '),
    what: riskFactWords[kind as keyof typeof riskFactWords] ?? kind,
    more: moreOf(detail),
  }))
}

/** What was found, why it was struck, and the day it is looked at again. */
function moreOf(detail: unknown): string {
  const said = (detail ?? {}) as Record<string, unknown>
  const text = (key: string) => (typeof said[key] === 'string' ? said[key] : '')
  const day = said['state'] !== 'closed' && text('reviewOn')
  return [text('note'), text('reason'), text('number'), day && `下次复核${day}`].filter(Boolean).join(' · ')
}
