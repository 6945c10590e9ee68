import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { dutyPosts } from '#duties/proof/server/duty-posts.ts'

type Told = { id: string; kind: string; subject: string; post: string | null; at: Date }

/** The office learns that something was told, and who told it what was answered, when their office is open. */
export async function tellOfBrief(
  asking: Asking,
  { db }: Pick<House, 'db'>,
  fact: Told,
  senders: readonly string[],
): Promise<void> {
  const { tx, actor } = asking
  const brief = await tx
    .selectFrom('situation_brief')
    .select(['title', 'answer', 'sent_by'])
    .where('district', '=', actor.district)
    .where('id', '=', fact.subject)
    .executeTakeFirst()
  if (!brief) return
  const { pack, by } = await dutyRulesFor(db, actor.district)
  const isAnswer = fact.kind === 'brief-answered'
  await notify(
    { ...asking, now: fact.at },
    {
      posts: isAnswer ? [brief.sent_by] : (await dutyPosts(asking)).office,
      subject: fact.subject,
      kind: fact.kind,
      title: `${isAnswer ? '情况反映已答复' : '收到情况反映'}：${brief.title}`,
      body: isAnswer ? brief.answer : '',
      link: `/briefs/${fact.subject}`,
      once: `fact|${fact.id}`,
      dueAt: nextWorkingMoment(by.calendar, fact.at, pack.deadlines.workingHours),
    },
    senders,
  )
}
