import { systemActor } from '#foundation/actor.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { momentWords } from '#foundation/calendar/words.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import { type Asking, record } from '#foundation/server/record.ts'
import { runsOf } from '#duties/roster/gaps.ts'
import { SILENT_MINUTES } from '#duties/roster/roster.ts'
import { freshGaps } from '#duties/roster/server/gap.store.ts'
import { remindPresence } from '#duties/roster/server/presence-due.ts'
import { gapsAhead, type RosterGaps } from '#duties/roster/server/roster-gaps.ts'
import { rosterRules, type RosterRules } from '#duties/roster/server/roster-rules.ts'
import { findRosters, lockRoster } from '#duties/roster/server/roster.store.ts'
import { postsInRoles } from '#duties/roster/server/told-posts.ts'
import { toldOfGaps } from '#duties/roster/who-may.ts'

type Sweeper = Pick<House, 'db' | 'clock'>
const AT_ONCE = 200

/**
 * The work nobody asks for: shifts without a word become missed, and whoever answers for a roster is told once of each gap in
 * the two weeks ahead. One transaction a roster; harmless when run again.
 * @returns how many things changed
 */
export async function sweepRosters(
  { db, clock }: Sweeper,
  district: string,
  senders: readonly string[],
): Promise<number> {
  const as = <T>(work: (asking: Asking) => Promise<T>) =>
    asActor(db, systemActor(district), (tx) => work({ tx, actor: systemActor(district), now: clock.now() }))
  let changed = 0
  for (let lapsed = AT_ONCE; lapsed === AT_ONCE; changed += lapsed) lapsed = await as(lapseSilent)
  const open = await as((asking) => findRosters(asking, { open: dayOf(asking.now) }))
  // A district without rosters needs no programme to be swept.
  if (open.length === 0) return changed
  const rules = await rosterRules(db, district)
  const { presenceEvery } = rules
  if (presenceEvery !== null) changed += await as((asking) => remindPresence(asking, presenceEvery, senders))
  const ahead = await as((asking) => gapsAhead(asking, rules.calendar, open))
  for (const each of ahead) changed += await as((asking) => tellOfGaps(asking, rules, each, senders))
  return changed
}

async function lapseSilent(asking: Asking): Promise<number> {
  const { tx, actor, now } = asking
  const rows = await tx
    .selectFrom('shift')
    .select(['id', 'roster', 'post', 'from_at', 'to_at'])
    .where('district', '=', actor.district)
    .where('state', '=', 'planned')
    .where('to_at', '<', new Date(now.getTime() - SILENT_MINUTES * 60_000))
    .orderBy('to_at')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { id, roster, post, from_at, to_at } of rows) {
    await tx
      .updateTable('shift')
      .set({ state: 'missed' })
      .where('district', '=', actor.district)
      .where('id', '=', id)
      .execute()
    record(asking, {
      kind: 'shift-missed',
      subject: roster,
      detail: { shift: id, missing: post, from: from_at, until: to_at },
    })
  }
  return rows.length
}

async function tellOfGaps(
  asking: Asking,
  { calendar, hours }: RosterRules,
  { roster, demand, found }: RosterGaps,
  senders: readonly string[],
): Promise<number> {
  await lockRoster(asking, roster.id)
  const fresh = await freshGaps(asking, roster.id, runsOf(found, demand))
  const [first] = fresh
  if (!first) return 0
  const count = fresh.reduce((sum, { gaps }) => sum + gaps.length, 0)
  await notify(
    asking,
    {
      posts: await postsInRoles(asking, roster.unit, toldOfGaps),
      subject: roster.id,
      kind: 'roster-gap-told',
      title: `空班：${roster.name} ${momentWords(first.from)}起，今后14天共${count}段没有人`,
      link: `/rosters?roster=${roster.id}&month=${dayOf(first.from).slice(0, 7)}`,
      once: `gap|${roster.id}|${asking.now.toISOString()}`,
      dueAt: nextWorkingMoment(calendar, asking.now, hours),
    },
    senders,
  )
  record(asking, { kind: 'roster-gap-told', subject: roster.id, detail: { gaps: count, from: first.from } })
  return 1
}
