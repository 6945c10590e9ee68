import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { findReport } from '#accounts/report/server/report.store.ts'
import { WRITERS } from '#accounts/report/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { dutyPosts } from '#duties/proof/server/duty-posts.ts'

type Told = { id: string; kind: string; subject: string; post: string | null; at: Date }
const TO_WRITERS: Record<string, string> = {
  'report-returned': '被退回，请补充后再报',
  'report-reopened': '已重新打开，请修改后再报',
  'report-accepted': '已收下',
  'report-exempted': '不用报了',
  'report-required': '恢复应报',
  'report-paper-revoked': '书面稿登记已撤销，请再报书面稿',
}
const SAYS_WHY = ['report-returned', 'report-reopened', 'report-exempted']

/** Tells the writers what became of their report, and the office that one came in, when their office is open. */
export async function tellOfReport(
  asking: Asking,
  { db }: Pick<House, 'db'>,
  fact: Told,
  senders: readonly string[],
): Promise<void> {
  const report = await findReport(asking, fact.subject)
  if (!report) return
  const { pack, by } = await dutyRulesFor(db, asking.actor.district)
  const posts = await dutyPosts(asking)
  const says = TO_WRITERS[fact.kind]
  const to = says ? posts.inUnit(report.unit, WRITERS) : posts.office
  await notify(
    { ...asking, now: fact.at },
    {
      posts: to.filter((post) => post !== fact.post),
      subject: fact.subject,
      kind: fact.kind,
      title: `${report.name}${says ?? '已报来，请审阅'}`,
      body: SAYS_WHY.includes(fact.kind) ? report.reason : '',
      link: `/reports/${report.id}`,
      once: `fact|${fact.id}`,
      dueAt: nextWorkingMoment(by.calendar, fact.at, pack.deadlines.workingHours),
    },
    senders,
  )
}
