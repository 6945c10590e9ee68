import { systemActor } from '#foundation/actor.ts'
import { dayOf, daysBetween, plainDay } from '#foundation/calendar/day.ts'
import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { sql } from 'kysely'
import { postsOf } from '#matters/hazard/server/recipients.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { rungsReached } from '#matters/meeting/resolution.ts'
import { type KeptResolution, toResolution } from '#matters/meeting/server/resolution.store.ts'
import { concerned } from '#matters/meeting/server/tell.ts'

const AT_ONCE = 100

/**
 * Reminds of what was resolved by the same ladder as everything else: before the day, on it, and after it, each rung once and to
 * whom the pack names. Harmless when run again.
 * @returns how many were told of
 */
export async function sweepResolutions(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  district: string,
  senders: readonly string[],
): Promise<number> {
  const system = systemActor(district)
  const as = <T>(work: (asking: Asking) => Promise<T>) =>
    asActor(db, system, (tx) => work({ tx, actor: system, now: clock.now() }))
  // A district without meetings needs no programme to be swept.
  if (!(await as(anyOpen))) return 0
  const rules = await rulesFor(db, district)
  let told = 0
  let some = 0
  do {
    some = await as(async (asking) => {
      const rows = await reached(asking, rules)
      for (const row of rows) await tell(asking, rules, toResolution(row), senders)
      return rows.length
    })
    told += some
  } while (some === AT_ONCE)
  return told
}

const anyOpen = async ({ tx, actor }: Asking): Promise<boolean> =>
  (await tx
    .selectFrom('meeting_resolution')
    .select('id')
    .where('district', '=', actor.district)
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Those whose day has reached a rung that was not told yet. */
const reached = ({ tx, actor, now }: Asking, { pack }: Rules) => {
  const days = pack.deadlines.ladder.map((rung) => rung.days)
  const rungs = sql<number>`(select count(*) from unnest(${sql.val(days)}::integer[]) d where r.due_on + d <= ${dayOf(now)}::date)`
  return tx
    .selectFrom('meeting_resolution as r')
    .selectAll('r')
    .where('r.district', '=', actor.district)
    .where('r.state', '=', 'open')
    .where('r.rungs', '<', rungs)
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
}

async function tell(asking: Asking, rules: Rules, resolution: KeptResolution, senders: readonly string[]) {
  const { tx, actor, now } = asking
  const { id, dueOn, matter } = resolution
  const { ladder } = rules.pack.deadlines
  const rungs = rungsReached(dueOn, dayOf(now), ladder)
  // Whoever looks after a while is told the last rung only: a notice about the day before yesterday says nothing.
  const rung = ladder[rungs - 1]
  await tx
    .updateTable('meeting_resolution')
    .set({ rungs })
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .execute()
  if (!rung) return
  const late = daysBetween(plainDay(dueOn), dayOf(now))
  const says = late < 0 ? '快到期' : late === 0 ? '今天到期' : `逾期${late}天`
  await notify(
    asking,
    {
      posts: await postsOf(asking, concerned(resolution), rung.to),
      subject: id,
      kind: 'resolution-due',
      title: `议定事项${says}：${matter}`.slice(0, 160),
      link: `/resolutions/${id}`,
      once: `resolution-due|${id}|${dueOn}|${rungs}`,
      dueAt: nextWorkingMoment(rules.calendar, now, rules.hours),
    },
    senders,
  )
}
