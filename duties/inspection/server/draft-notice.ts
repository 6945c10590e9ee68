import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Finding } from '#duties/inspection/inspection-shown.ts'
import type { Visit } from '#duties/inspection/inspection.ts'
import { noticeText } from '#duties/inspection/notice-text.ts'
import { postsNamed } from '#duties/inspection/server/pool.ts'
import { unitNames } from '#registry/unit/server/unit-names.ts'

/** 整改通知书 as it would be served today, its number still open. */
export async function draftNotice(asking: Asking, visit: Visit, findings: readonly Finding[]): Promise<string> {
  const { representative, refusedToSign, summary, target, units, inspectors } = visit
  const posts = await postsNamed(asking, [...inspectors, ...(representative ? [representative] : [])])
  const words = (post: string) => posts.get(post)?.words ?? '已撤销的职务'
  const nameOf = await unitNames(asking, [target, ...units])
  const today = dayOf(asking.now)
  return noticeText({
    inspected: nameOf(target),
    visitedOn: visit.visitedOn ?? today,
    servedOn: today,
    units: units.map(nameOf),
    inspectors: inspectors.map(words),
    findings,
    summary: summary.replace(/。$/, ''),
    deadline: visit.deadline ?? today,
    representative: representative && words(representative),
    refusedToSign,
  })
}
