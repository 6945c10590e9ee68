import { sql } from 'kysely'
import { systemActor } from '#foundation/actor.ts'
import { addDays, dayOf, plainDay } from '#foundation/calendar/day.ts'
import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { postsOf } from '#matters/hazard/server/recipients.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { type KeptTarget, toTarget } from '#matters/key-target/server/target.store.ts'

const AT_ONCE = 100
type Found = { target: KeptTarget; key: string; says: string; mark: () => Promise<unknown> }

/**
 * Says once of each silence that nobody has reported for longer than the programme allows, and of each milestone that its day
 * has passed: to the unit, its leader and the Office. Harmless when run again. Source: clauses 8.11 and 8.12.
 * @returns how many were told of
 */
export async function sweepTargets(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  district: string,
  senders: readonly string[],
): Promise<number> {
  const system = systemActor(district)
  const as = <T>(work: (asking: Asking) => Promise<T>) =>
    asActor(db, system, (tx) => work({ tx, actor: system, now: clock.now() }))
  // A district without targets needs no programme to be swept.
  const any = await as(({ tx }) =>
    tx
      .selectFrom('key_target')
      .select('id')
      .where('district', '=', district)
      .where('state', '=', 'working')
      .limit(1)
      .execute(),
  )
  if (any.length === 0) return 0
  const rules = await rulesFor(db, district)
  let told = 0
  for (const find of [quiet, behind])
    for (let some = AT_ONCE; some === AT_ONCE; told += some)
      some = await as(async (asking) => {
        const found = await find(asking, rules)
        for (const each of found) await tell(asking, rules, each, senders)
        return found.length
      })
  return told
}

async function quiet({ tx, actor, now }: Asking, { pack }: Rules): Promise<Found[]> {
  const { progressDays } = pack.deadlines.keyTargets
  const rows = await tx
    .selectFrom('key_target')
    .selectAll()
    .where('district', '=', actor.district)
    .where('state', '=', 'working')
    .where('progress_on', '<', addDays(plainDay(dayOf(now)), -progressDays))
    .where((is) => is.or([is('reminded_for', 'is', null), is('reminded_for', '<', is.ref('progress_on'))]))
    .orderBy('progress_on')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => {
    const target = toTarget(row)
    return {
      target,
      key: `quiet|${target.progressOn}`,
      says: `超过${progressDays}天没有报进展`,
      mark: () =>
        tx
          .updateTable('key_target')
          .set({ reminded_for: row.progress_on })
          .where('district', '=', actor.district)
          .where('id', '=', target.id)
          .execute(),
    }
  })
}

async function behind({ tx, actor, now }: Asking): Promise<Found[]> {
  const rows = await tx
    .selectFrom('key_target as t')
    .innerJoin('key_target_milestone as m', (on) =>
      on.onRef('m.district', '=', 't.district').onRef('m.target', '=', 't.id'),
    )
    .selectAll('t')
    .select(['m.seq', 'm.what', 'm.due_on'])
    .where('t.district', '=', actor.district)
    .where('t.state', '=', 'working')
    .where('m.reached_on', 'is', null)
    .where('m.due_on', '<', dayOf(now))
    .where(sql<boolean>`m.reminded_for is distinct from m.due_on`)
    .orderBy('m.due_on')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ seq, what, due_on, ...row }) => {
    const target = toTarget(row)
    return {
      target,
      key: `behind|${seq}|${due_on}`,
      says: `时间节点逾期（${what}）`,
      mark: () =>
        tx
          .updateTable('key_target_milestone')
          .set({ reminded_for: due_on })
          .where('district', '=', actor.district)
          .where('target', '=', target.id)
          .where('seq', '=', seq)
          .execute(),
    }
  })
}

async function tell(
  asking: Asking,
  { calendar, hours }: Rules,
  { target, key, says, mark }: Found,
  senders: readonly string[],
): Promise<void> {
  await mark()
  await notify(
    asking,
    {
      posts: await postsOf(asking, target, ['lead-liaison', 'lead-leader', 'office']),
      subject: target.id,
      kind: 'target-behind',
      title: `${says}：${target.problem}`,
      link: `/targets/${target.id}`,
      once: `target|${target.id}|${key}`,
      dueAt: nextWorkingMoment(calendar, asking.now, hours),
    },
    senders,
  )
}
