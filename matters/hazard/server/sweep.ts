import { systemActor } from '#foundation/actor.ts'
import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import { asActor, type Tx } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import { record } from '#foundation/server/record.ts'
import { dueOnDay } from '#matters/deadline/due.ts'
import { nextDueTime, stepsDue } from '#matters/deadline/ladder.ts'
import { dueNoticeTitle } from '#matters/hazard/hazard.notices.ts'
import { type HazardChange, type KeptHazard, saveBeside, toHazard } from '#matters/hazard/server/hazard.store.ts'
import { stepLine, stepsTaken } from '#matters/hazard/server/look-again.ts'
import { postsOf } from '#matters/hazard/server/recipients.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'

type Sweeper = Pick<House, 'db' | 'clock'>

/**
 * Takes the next step of the ladder on every hazard whose time has come: one hazard, one step, one transaction at a time,
 * claimed with `skip locked`, so that two sweeps never take the same step and a crash loses only what was not committed.
 * @returns how many steps were taken
 */
export async function sweepDeadlines(
  house: Sweeper,
  district: string,
  senders: readonly string[],
  most = 5000,
): Promise<number> {
  const rules = await rulesFor(house.db, district)
  let taken = 0
  while (
    taken < most &&
    (await asActor(house.db, systemActor(district), (tx) => sweepOne(tx, house, district, rules, senders)))
  )
    taken += 1
  return taken
}

async function sweepOne(
  tx: Tx,
  house: Sweeper,
  district: string,
  rules: Rules,
  senders: readonly string[],
): Promise<boolean> {
  const now = house.clock.now()
  const row = await tx
    .selectFrom('hazard')
    .selectAll()
    .where('district', '=', district)
    .where('look_at', '<=', now)
    .orderBy('look_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return false
  const hazard = toHazard(row)
  const asking = { tx, actor: systemActor(district), now }
  const due = hazard.dueOn ? dueOnDay(plainDay(hazard.dueOn)) : null
  const urgent = hazard.grade !== null && rules.pack.deadlines.urgentGrades.includes(hazard.grade)
  const setting = { ladder: rules.ladder, calendar: rules.calendar, hours: rules.hours, urgent }
  const done = stepsTaken(hazard.ladder)
  const [step] = stepsDue(due, done, now, setting)
  if (!step || !due) {
    // Moved on since it was last looked at: only the time of the next look changes, and nobody needs to look again for that.
    await tx
      .updateTable('hazard')
      .set({ look_at: nextDueTime(due, done, now, setting) })
      .where('district', '=', district)
      .where('id', '=', hazard.id)
      .execute()
    return true
  }
  const taken = [...done, { step: step.id, dueOn: due.on, at: now }]
  const change: HazardChange = {
    ...consequence(hazard, step.id),
    ladder: taken.map(stepLine),
    lookAt: nextDueTime(due, taken, now, setting),
  }
  const after = await saveBeside(asking, hazard, change)
  const rung = rules.pack.deadlines.ladder.find(({ action }) => action === step.id)
  const posts = await postsOf(asking, hazard, rung?.to ?? [])
  await notify(
    asking,
    {
      posts,
      subject: hazard.id,
      kind: `hazard-${step.id}`,
      title: dueNoticeTitle(step.id, hazard),
      link: `/hazards/${hazard.id}`,
      once: `ladder|${hazard.id}|${due.on}|${step.id}`,
      dueAt: urgent ? now : nextWorkingMoment(rules.calendar, now, rules.hours),
    },
    senders,
  )
  record(asking, {
    kind: 'hazard-escalated',
    subject: hazard.id,
    detail: { step: step.id, name: step.name, dueOn: due.on, told: posts.length, version: after.version },
  })
  return true
}

/** What a rung does to the hazard itself, beside telling people. */
function consequence(hazard: KeptHazard, step: string): HazardChange {
  if (step === 'order-1' || step === 'order-2') return { orders: hazard.orders + 1 }
  return step === 'listed' ? { listed: true } : {}
}
