import { addDays, dayOf, plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { CampaignCard } from '#duties/campaign/campaign.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { slotsOf } from '#duties/duty/slots.ts'
import type { Span } from '#duties/duty/span.ts'
import { doneBy } from '#duties/duty/subject.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

/** A block with its duties; `leads` do them at the schools, and where there are none the schools do. */
export type PlannedBlock = { letter: string; name: string; duties: readonly string[]; leads: readonly string[] }
/** A campaign of the programme, with its days worked out of the calendar. */
export type CampaignPlan = {
  card: CampaignCard
  blocks: PlannedBlock[]
  duties: Duty[]
  /** The days in which its duties fall due: those of the year of the programme. */
  year: Span
  schoolsReport: boolean
  /** Why the office set another day for the reports. */
  dueReason: string
}

/** All campaigns of the programme, as they come in the year. */
export async function plansOf(asking: Asking, rules: DutyRules): Promise<CampaignPlan[]> {
  const { campaigns } = rules.pack.campaigns
  const set = campaigns.length > 0 ? await daysSet(asking) : new Map<string, DaySet>()
  const plans = campaigns.flatMap(
    (campaign) => planOf(rules, campaign, set.get(campaign.code), dayOf(asking.now)) ?? [],
  )
  return plans.sort((a, b) => (a.card.from < b.card.from ? -1 : 1))
}

export const findPlan = async (asking: Asking, rules: DutyRules, code: string): Promise<CampaignPlan | undefined> =>
  (await plansOf(asking, rules)).find(({ card }) => card.code === code)

type InPack = DutyRules['pack']['campaigns']['campaigns'][number]
type DaySet = { dueOn: PlainDay; reason: string }

/** Nothing when the calendar has no such term. */
function planOf(
  rules: DutyRules,
  campaign: InPack,
  set: DaySet | undefined,
  today: PlainDay,
): CampaignPlan | undefined {
  const { head } = rules.pack
  const year = { from: plainDay(`${head.year}-01-01`), to: plainDay(`${head.year}-12-31`) }
  const blocks = campaign.blocks.map(({ letter, name, duties }): PlannedBlock => {
    const leads = duties.flatMap((code) => {
      const duty = rules.find(code)
      return duty ? doneBy(duty) : []
    })
    return { letter, name, duties, leads: [...new Set(leads)] }
  })
  const duties = blocks.flatMap((block) => block.duties.flatMap((code) => rules.find(code) ?? []))
  const slots = duties.flatMap((duty) => slotsOf(duty, year, rules.by))
  const from = slots.map(({ first }) => first).sort()[0]
  const to = slots
    .map(({ last }) => last)
    .sort()
    .at(-1)
  if (!from || !to) return undefined
  const card: CampaignCard = {
    code: campaign.code,
    name: campaign.name,
    clauses: campaign.clauses,
    from,
    to,
    opensOn: 'opening' in campaign.when ? addDays(to, 1) : null,
    dueOn: set?.dueOn ?? addDays(to, campaign.report.dueAfter),
    stage: today < from ? 'upcoming' : today <= to ? 'running' : 'over',
    unsure: campaign.unsure ?? false,
    note: campaign.note ?? '',
  }
  return { card, blocks, duties, year, schoolsReport: campaign.report.schools, dueReason: set?.reason ?? '' }
}

/** The last day the office set for each campaign. */
async function daysSet({ tx, actor }: Asking): Promise<Map<string, DaySet>> {
  const rows = await tx
    .selectFrom('campaign_due')
    .select(['campaign', 'due_on', 'reason'])
    .where('district', '=', actor.district)
    .orderBy('set_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ campaign, due_on, reason }) => [campaign, { dueOn: plainDay(due_on), reason }]))
}
