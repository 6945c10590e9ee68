import type { Asking } from '#foundation/server/record.ts'
import { orderFactWords } from '#matters/supervision/supervision.facts.ts'
import type { OrderPage } from '#matters/supervision/supervision-reads.contract.ts'

/** Everything that happened, newest first, in words. */
export async function timelineOf({ tx, actor }: Asking, subject: string): Promise<OrderPage['timeline']> {
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
    what: orderFactWords[kind as keyof typeof orderFactWords] ?? kind,
    more: moreOf(kind, detail),
  }))
}

/** What was answered, found, planned or agreed, and the day it is due again. */
function moreOf(kind: string, detail: unknown): string {
  const said = (detail ?? {}) as Record<string, unknown>
  const text = (key: string) => (typeof said[key] === 'string' ? said[key] : '')
  const day = (kind === 'order-sent-back' || kind === 'order-issued') && `时限${text('dueOn')}`
  const number = kind === 'order-issued' && text('number')
  const words = ['reply', 'finding', 'plan', 'note', 'reason', 'result', 'heldOn', 'nextNumber'].map(text)
  return [number, ...words, day].filter(Boolean).join(' · ')
}
