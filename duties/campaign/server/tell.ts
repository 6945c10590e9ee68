import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { dutyPosts } from '#duties/proof/server/duty-posts.ts'

type Told = { id: string; kind: string; subject: string; post: string | null; at: Date }
const SAYS: Record<string, string> = {
  'campaign-report-returned': '书面报告被退回，请补充后再报',
  'campaign-report-accepted': '书面报告已收下',
}
const WRITERS = ['liaison', 'lead-in-charge', 'school-head', 'school-safety']

/** Tells those who wrote a report what became of it, when their office is open. */
export async function tellOfReport(
  asking: Asking,
  { db }: Pick<House, 'db'>,
  fact: Told,
  senders: readonly string[],
): Promise<void> {
  const { tx, actor } = asking
  const report = await tx
    .selectFrom('campaign_report')
    .select(['campaign', 'unit', 'reason'])
    .where('district', '=', actor.district)
    .where('id', '=', fact.subject)
    .executeTakeFirst()
  const says = SAYS[fact.kind]
  if (!report || !says) return
  const { pack, by } = await dutyRulesFor(db, actor.district)
  const name = pack.campaigns.campaigns.find(({ code }) => code === report.campaign)?.name ?? report.campaign
  await notify(
    { ...asking, now: fact.at },
    {
      posts: (await dutyPosts(asking)).inUnit(report.unit, WRITERS).filter((post) => post !== fact.post),
      subject: fact.subject,
      kind: fact.kind,
      title: `${says}：${name}`,
      body: fact.kind === 'campaign-report-returned' ? report.reason : '',
      link: `/campaigns/${report.campaign}/reports/${report.unit}`,
      once: `fact|${fact.id}`,
      dueAt: nextWorkingMoment(by.calendar, fact.at, pack.deadlines.workingHours),
    },
    senders,
  )
}
