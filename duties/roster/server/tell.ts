import { timeOf } from '#foundation/calendar/day.ts'
import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { momentWords } from '#foundation/calendar/words.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { rosterFactWords, type RosterFactKind } from '#duties/roster/roster.facts.ts'
import { rosterRules } from '#duties/roster/server/roster-rules.ts'
import { findRoster } from '#duties/roster/server/roster.store.ts'
import { postsInRoles } from '#duties/roster/server/told-posts.ts'

type ToldFact = { id: string; kind: string; subject: string; post: string | null; at: Date }

/**
 * Tells those a fact about a shift names, and of a consented swap whoever decides: never the one who did it. In working hours,
 * but at once when the shift begins before the next ones.
 */
export async function tellOfRoster(
  asking: Asking,
  { db }: Pick<House, 'db'>,
  fact: ToldFact,
  senders: readonly string[],
): Promise<void> {
  const { tx, actor } = asking
  const roster = await findRoster(asking, fact.subject)
  const row = await tx
    .selectFrom('fact')
    .select('detail')
    .where('district', '=', actor.district)
    .where('id', '=', fact.id)
    .executeTakeFirst()
  if (!roster || !row) return
  const detail = row.detail as { to?: string[]; from?: string; until?: string }
  const decides =
    fact.kind === 'shift-swap-consented'
      ? await postsInRoles(asking, roster.unit, ['school-head', 'school-safety', 'lead-in-charge'])
      : []
  const posts = [...(detail.to ?? []), ...decides].filter((post) => post !== fact.post)
  const from = detail.from ? new Date(detail.from) : null
  const until = detail.until ? new Date(detail.until) : null
  const { calendar, hours } = await rosterRules(db, actor.district)
  const working = nextWorkingMoment(calendar, fact.at, hours)
  await notify(
    { ...asking, now: fact.at },
    {
      posts,
      subject: roster.id,
      kind: fact.kind,
      title: `${rosterFactWords[fact.kind as RosterFactKind]}：${roster.name}${from && until ? ` ${momentWords(from)}—${timeOf(until)}` : ''}`,
      link: `/rosters?roster=${roster.id}`,
      once: `fact|${fact.id}`,
      dueAt: from && from <= working ? fact.at : working,
    },
    senders,
  )
}
