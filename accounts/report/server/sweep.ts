import { systemActor } from '#foundation/actor.ts'
import { dayOf, daysBetween } from '#foundation/calendar/day.ts'
import { withinWorkingHours } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { markOn } from '#accounts/report/marks.ts'
import { lacksWords, overdueOfAll, overdueOfBody, reminder } from '#accounts/report/report.notices.ts'
import { openReports } from '#accounts/report/server/obligations.ts'
import { type KeptReport, toReport } from '#accounts/report/server/report.store.ts'
import { WRITERS } from '#accounts/report/who-may.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { type DutyPosts, dutyPosts } from '#duties/proof/server/duty-posts.ts'

/** What is so long overdue is told no more; the table still shows it. */
const TOLD_FOR_DAYS = 10
type Told = { asking: Asking; rules: DutyRules; posts: DutyPosts; senders: readonly string[] }

/**
 * Opens what the programme asks for when its day has come, reminds those who lack the file or the paper, and says once who is
 * overdue: to the body itself, and to the office all in one. In working hours only; harmless when run again.
 * @returns how many reports were opened and posts told
 */
export async function sweepReports(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  district: string,
  senders: readonly string[],
): Promise<number> {
  const actor = systemActor(district)
  const rules = await dutyRulesFor(db, district)
  if (rules.pack.reports.reports.length === 0) return 0
  return asActor(db, actor, async (tx) => {
    const asking = { tx, actor, now: clock.now() }
    const today = dayOf(asking.now)
    let changed = 0
    for (const asked of rules.pack.reports.reports)
      if (asked.opensOn <= today && today <= asked.dueOn)
        changed += await openReports(asking, asked, rules.pack, rules.version)
    if (!withinWorkingHours(rules.by.calendar, asking.now, rules.pack.deadlines.workingHours)) return changed
    const waiting = await waitingReports(asking)
    if (waiting.length === 0) return changed
    const told = { asking, rules, posts: await dutyPosts(asking), senders }
    return changed + (await remind(told, waiting)) + (await tellOverdue(told, waiting))
  })
}

/** What lacks the file or the paper near its day. */
async function waitingReports({ tx, actor, now }: Asking): Promise<KeptReport[]> {
  const rows = await tx
    .selectFrom('report as r')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'r.district').onRef('u.id', '=', 'r.unit'))
    .selectAll('r')
    .where('r.district', '=', actor.district)
    .where('r.state', 'in', ['owed', 'drafting', 'handed-in', 'returned'])
    .where((is) => is.or([is('r.state', '<>', 'handed-in'), is('r.paper_on', 'is', null)]))
    .where((is) => is.or([is('u.valid_until', 'is', null), is('u.valid_until', '>', dayOf(now))]))
    .orderBy('r.unit')
    .execute()
  return rows.map(toReport).filter(({ dueOn }) => daysBetween(dueOn, dayOf(now)) <= TOLD_FOR_DAYS)
}

const lacksOf = ({ state, paperOn }: KeptReport): string =>
  lacksWords({ file: state === 'handed-in', paper: paperOn !== null })

async function remind({ asking, rules, posts, senders }: Told, waiting: readonly KeptReport[]): Promise<number> {
  const today = dayOf(asking.now)
  let told = 0
  for (const report of waiting) {
    const mark = markOn(rules.by.calendar, rules.pack.reports.remindDaysBefore, { aimOn: report.aimOn, today })
    if (mark === undefined) continue
    told += await notify(
      asking,
      {
        posts: posts.inUnit(report.unit, WRITERS),
        subject: report.id,
        kind: 'report-due',
        ...reminder(report, daysBetween(today, report.aimOn), lacksOf(report)),
        once: `report-due|${report.id}|${mark}`,
        dueAt: asking.now,
      },
      senders,
    )
  }
  return told
}

async function tellOverdue({ asking, posts, senders }: Told, waiting: readonly KeptReport[]): Promise<number> {
  const overdue = waiting.filter(({ dueOn }) => dayOf(asking.now) > dueOn)
  let told = 0
  for (const report of overdue)
    told += await notify(
      asking,
      {
        posts: posts.inUnit(report.unit, WRITERS),
        subject: report.id,
        kind: 'report-overdue',
        ...overdueOfBody(report, lacksOf(report)),
        once: `report-overdue|${report.id}`,
        dueAt: asking.now,
      },
      senders,
    )
  for (const [code, all] of Map.groupBy(overdue, (report) => report.code)) {
    const [first] = all
    if (!first) continue
    told += await notify(
      asking,
      {
        posts: posts.office,
        subject: first.id,
        kind: 'report-overdue',
        ...overdueOfAll({ code, name: first.name }, all.length),
        once: `report-overdue|${code}`,
        dueAt: asking.now,
      },
      senders,
    )
  }
  return told
}
