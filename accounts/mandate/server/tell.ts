import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { findMandate } from '#accounts/mandate/server/mandate.store.ts'
import { openLines } from '#accounts/mandate/mandate.ts'
import { postsOf } from '#matters/hazard/server/recipients.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { ToldFact } from '#matters/hazard/server/tell.ts'

/** The leader hears once that a version is ready to be signed, the Office that it was; both in working hours. */
export async function tellOfMandate(
  asking: Asking,
  { db }: Pick<House, 'db'>,
  fact: ToldFact,
  senders: readonly string[],
): Promise<void> {
  const mandate = await findMandate(asking, fact.subject)
  if (!mandate) return
  const { id, unit, version, lines } = mandate
  const signed = fact.kind === 'mandate-confirmed'
  if (!signed && openLines(lines) > 0) return
  const rules = await rulesFor(db, asking.actor.district)
  const concerned = { lead: unit, assists: [], school: '', town: null }
  const posts = await postsOf(asking, concerned, [signed ? 'office' : 'lead-leader'])
  await notify(
    { ...asking, now: fact.at },
    {
      posts: posts.filter((post) => post !== fact.post),
      subject: id,
      kind: fact.kind,
      title: signed ? `职责清单第${version}版已确认` : `职责清单第${version}版已写好，请确认`,
      link: `/mandates/${unit}`,
      once: `${signed ? 'signed' : 'ready'}|${id}`,
      dueAt: nextWorkingMoment(rules.calendar, fact.at, rules.hours),
    },
    senders,
  )
}
