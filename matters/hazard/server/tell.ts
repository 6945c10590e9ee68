import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { HazardFactKind } from '#matters/hazard/hazard.facts.ts'
import { factNotices } from '#matters/hazard/hazard.notices.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import { postsOf } from '#matters/hazard/server/recipients.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'

export type ToldFact = { id: string; kind: string; subject: string; post: string | null; at: Date }

/** Tells those concerned what happened: never the one who did it, outside working hours not before morning, major ones at once. */
export async function tellOfHazard(
  asking: Asking,
  { db }: Pick<House, 'db'>,
  fact: ToldFact,
  senders: readonly string[],
): Promise<void> {
  const rule = factNotices[fact.kind as HazardFactKind]
  const hazard = rule && (await findHazard(asking, fact.subject))
  if (!rule || !hazard) return
  const rules = await rulesFor(db, asking.actor.district)
  const posts = await postsOf(asking, hazard, rule.to)
  const reporters = rule.reporters ? await reporterPosts(asking, hazard.id) : []
  const urgent = hazard.grade !== null && rules.pack.deadlines.urgentGrades.includes(hazard.grade)
  // It is told as of when it happened, also when the reaction comes later.
  await notify(
    { ...asking, now: fact.at },
    {
      posts: [...posts, ...reporters].filter((post) => post !== fact.post),
      subject: hazard.id,
      kind: fact.kind,
      title: `${rule.says}：${hazard.number}号 ${hazard.title}`,
      link: `/hazards/${hazard.id}`,
      once: `fact|${fact.id}`,
      dueAt: urgent ? fact.at : nextWorkingMoment(rules.calendar, fact.at, rules.hours),
    },
    senders,
  )
}

async function reporterPosts({ tx, actor }: Asking, hazard: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('hazard_reporter')
    .select('post')
    .distinct()
    .where('district', '=', actor.district)
    .where('hazard', '=', hazard)
    .execute()
  return rows.map(({ post }) => post)
}
