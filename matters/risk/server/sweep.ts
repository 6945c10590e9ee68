import { systemActor } from '#foundation/actor.ts'
import { addDays, dayOf } from '#foundation/calendar/day.ts'
import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { KEEPS } from '#matters/risk/who-may.ts'

type Sweeper = Pick<House, 'db' | 'clock'>
const SCHOOLS_AT_ONCE = 200

/**
 * Reminds each school once before a review falls due and once when it has passed, all its risks in one notice, in working hours.
 * One transaction a school; harmless when run again.
 * @returns how many schools were told
 */
export async function sweepRisks(
  { db, clock }: Sweeper,
  district: string,
  senders: readonly string[],
): Promise<number> {
  const system = systemActor(district)
  const as = <T>(work: (asking: Asking) => Promise<T>) =>
    asActor(db, system, (tx) => work({ tx, actor: system, now: clock.now() }))
  const known = await as(({ tx }) =>
    tx.selectFrom('risk').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  // A district without a register needs no programme to be swept.
  if (!known) return 0
  const rules = await rulesFor(db, district)
  let told = 0
  for (const stage of ['late', 'soon'] as const) {
    const schools = await as((asking) => schoolsToTell(asking, rules, stage))
    for (const school of schools) told += await as((asking) => tellSchool(asking, rules, school, stage, senders))
  }
  return told
}

type Stage = 'late' | 'soon'

/** Open risks of a stage that nobody was told of yet. */
function waiting({ tx, actor, now }: Asking, { pack }: Rules, stage: Stage) {
  const today = dayOf(now)
  const rows = tx.selectFrom('risk').where('district', '=', actor.district).where('state', '<>', 'closed')
  return stage === 'late'
    ? rows
        .where('review_on', '<', today)
        .where((is) => is.or([is('reminded', 'is', null), is('reminded', '=', 'soon')]))
    : rows
        .where('review_on', '>=', today)
        .where('review_on', '<=', addDays(today, pack.risks.remindDays))
        .where('reminded', 'is', null)
}

async function schoolsToTell(asking: Asking, rules: Rules, stage: Stage): Promise<string[]> {
  const rows = await waiting(asking, rules, stage).select('school').distinct().limit(SCHOOLS_AT_ONCE).execute()
  return rows.map(({ school }) => school)
}

async function tellSchool(
  asking: Asking,
  rules: Rules,
  school: string,
  stage: Stage,
  senders: readonly string[],
): Promise<number> {
  const { tx, actor, now } = asking
  const rows = await waiting(asking, rules, stage)
    .select(['id', 'title', 'review_on'])
    .where('school', '=', school)
    .orderBy('review_on')
    .forUpdate()
    .skipLocked()
    .execute()
  const [first] = rows
  if (!first) return 0
  await tx
    .updateTable('risk')
    .set({ reminded: stage })
    .where('district', '=', actor.district)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const several = rows.length > 1 ? `等${rows.length}项` : ''
  await notify(
    asking,
    {
      posts: await postsOf(asking, school),
      subject: first.id,
      kind: `risk-review-${stage}`,
      title:
        stage === 'late' ? `风险逾期未复核：${first.title}${several}` : `风险将到复核日期：${first.title}${several}`,
      link: rows.length > 1 ? `/risks?school=${school}${stage === 'late' ? '&view=late' : ''}` : `/risks/${first.id}`,
      once: `risk|${stage}|${first.id}|${first.review_on}`,
      dueAt: nextWorkingMoment(rules.calendar, now, rules.hours),
    },
    senders,
  )
  return 1
}

async function postsOf({ tx, actor, now }: Asking, school: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('post')
    .select('id')
    .where('district', '=', actor.district)
    .where('unit', '=', school)
    .where('role', 'in', [...KEEPS])
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', dayOf(now))]))
    .execute()
  return rows.map(({ id }) => id)
}
