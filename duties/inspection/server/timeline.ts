import type { Asking } from '#foundation/server/record.ts'
import { inspectionFactWords } from '#duties/inspection/inspection.facts.ts'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'

/** Everything that happened, newest first, in words. */
export async function timelineOf({ tx, actor }: Asking, subject: string): Promise<VisitPage['timeline']> {
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
    what: inspectionFactWords[kind as keyof typeof inspectionFactWords] ?? kind,
    more: moreOf(detail),
  }))
}

/** The ground given, in full, and what a number or a day became. */
function moreOf(detail: unknown): string {
  const said = (detail ?? {}) as Record<string, unknown>
  const passed = (said['passedOver'] ?? []) as { reason: string }[]
  const lines = [
    typeof said['day'] === 'string' ? said['day'] : '',
    typeof said['number'] === 'string' ? said['number'] : '',
    typeof said['reason'] === 'string' ? said['reason'] : '',
    Array.isArray(said['findings']) ? `问题${said['findings'].length}项` : '',
    passed.length > 0 ? `回避${passed.length}人：${passed.map(({ reason }) => reason).join('、')}` : '',
  ]
  return lines.filter(Boolean).join(' · ')
}
