import { systemActor } from '#foundation/actor.ts'
import { dayOf, daysBetween } from '#foundation/calendar/day.ts'
import { withinWorkingHours } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { reportReminder } from '#duties/campaign/campaign.notices.ts'
import { type CampaignPlan, plansOf } from '#duties/campaign/server/campaign-plan.ts'
import { openReport, reportsOf } from '#duties/campaign/server/report.store.ts'
import { writersOf } from '#duties/campaign/server/writers.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { dutyPosts } from '#duties/proof/server/duty-posts.ts'

/** So many days before a report is due its writers are reminded. */
const MARKS = [1, 3, 7, 14]
const WRITERS = ['liaison', 'lead-in-charge', 'school-head', 'school-safety']
type Waiting = { unit: string; mark: number; days: number; plans: CampaignPlan['card'][] }

/**
 * Opens the reports of campaigns that have begun, and reminds those who have not handed theirs in: once for each mark, in working
 * hours, everything that is due for a unit on one day in one notice.
 * @returns how many reports were opened and posts reminded
 */
export async function sweepCampaigns(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  district: string,
  senders: readonly string[],
): Promise<number> {
  const actor = systemActor(district)
  const rules = await dutyRulesFor(db, district)
  if (rules.pack.campaigns.campaigns.length === 0) return 0
  return asActor(db, actor, async (tx) => {
    const asking = { tx, actor, now: clock.now() }
    const waiting: Waiting[] = []
    let changed = 0
    for (const plan of await plansOf(asking, rules)) {
      if (plan.card.stage === 'upcoming') continue
      const { opened, unsubmitted } = await openReports(asking, rules, plan)
      changed += opened
      const days = daysBetween(dayOf(asking.now), plan.card.dueOn)
      const mark = days < 0 ? undefined : MARKS.find((each) => days <= each)
      if (mark !== undefined) collect(waiting, unsubmitted, mark, days, plan.card)
    }
    return changed + (await remind(asking, rules, waiting, senders))
  })
}

/** Those whose report stands open, and those that were opened now. */
async function openReports(asking: Asking, rules: DutyRules, plan: CampaignPlan) {
  const known = new Map((await reportsOf(asking, plan.card.code)).map((report) => [report.unit, report.state]))
  const writers = await writersOf(asking, rules, plan)
  const fresh = writers.filter(({ unit }) => !known.has(unit))
  for (const { unit, parent } of fresh) openReport(asking, { plan, unit, parent, programme: rules.version })
  const isOpen = (unit: string) => (known.get(unit) ?? 'drafting') === 'drafting' || known.get(unit) === 'returned'
  return { opened: fresh.length, unsubmitted: writers.map(({ unit }) => unit).filter(isOpen) }
}

function collect(waiting: Waiting[], units: readonly string[], mark: number, days: number, card: CampaignPlan['card']) {
  for (const unit of units) {
    const same = waiting.find((each) => each.unit === unit && each.days === days)
    if (same) same.plans.push(card)
    else waiting.push({ unit, mark, days, plans: [card] })
  }
}

async function remind(
  asking: Asking,
  rules: DutyRules,
  waiting: readonly Waiting[],
  senders: readonly string[],
): Promise<number> {
  if (waiting.length === 0) return 0
  if (!withinWorkingHours(rules.by.calendar, asking.now, rules.pack.deadlines.workingHours)) return 0
  const posts = await dutyPosts(asking)
  let told = 0
  for (const { unit, mark, days, plans } of waiting) {
    const codes = plans.map(({ code }) => code).join(' ')
    told += await notify(
      asking,
      {
        posts: posts.inUnit(unit, WRITERS),
        // Nothing is kept about a reminder but that it was sent.
        subject: await subjectOf(asking, plans[0]!.code, unit),
        kind: 'campaign-report-due',
        ...reportReminder(plans, unit, days),
        once: `campaign-report-due|${codes}|${unit}|${mark}`,
        dueAt: asking.now,
      },
      senders,
    )
  }
  return told
}

async function subjectOf({ tx, actor }: Asking, campaign: string, unit: string): Promise<string> {
  const { id } = await tx
    .selectFrom('campaign_report')
    .select('id')
    .where('district', '=', actor.district)
    .where('campaign', '=', campaign)
    .where('unit', '=', unit)
    .executeTakeFirstOrThrow()
  return id
}
