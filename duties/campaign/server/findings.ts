import type { Database } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import type { CampaignFinding, FindingStage } from '#duties/campaign/campaign.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

/** What a campaign has to know of a hazard; the house reads it where hazards are kept. */
export type FollowedHazard = {
  hazard: string
  numberText: string
  title: string
  school: string
  stage: FindingStage
  lead: string | null
  dueOn: string | null
  foundAt: Date
  arisenFrom: { subject: string; item: string } | null
}

/** Everything a campaign found, with who is to put it right; whom the asker may not see, the database leaves out. */
export async function findingsOf({ tx, actor }: Asking, campaign: string): Promise<CampaignFinding[]> {
  const rows = await tx
    .selectFrom('campaign_finding as f')
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'f.district').onRef('u.id', '=', 'f.lead'))
    .select(['f.hazard', 'f.number_text', 'f.title', 'f.school', 'f.unit', 'f.duty', 'f.stage', 'f.lead', 'f.due_on'])
    .select('u.short')
    .where('f.district', '=', actor.district)
    .where('f.campaign', '=', campaign)
    .orderBy('f.found_at')
    .orderBy('f.hazard')
    .execute()
  return rows.map(({ number_text, due_on, stage, short, ...plain }) => ({
    ...plain,
    numberText: number_text,
    stage: stage as FindingStage,
    leadName: short ?? '',
    dueOn: due_on === null ? null : plainDay(due_on),
  }))
}

/**
 * Follows a hazard that a sheet of a campaign found, from its report until it is struck off.
 * @returns the campaign when it was not known before: then the ledger has to be told
 */
export async function followFinding(asking: Asking, db: Database, given: FollowedHazard): Promise<string | undefined> {
  const { tx, actor, now } = asking
  const { stage, lead, dueOn, hazard } = given
  const moved = await tx
    .updateTable('campaign_finding')
    .set({ stage, lead, due_on: dueOn, fixed_at: stage === 'fixed' ? now : null })
    .where('district', '=', actor.district)
    .where('hazard', '=', hazard)
    .executeTakeFirst()
  if (moved.numUpdatedRows > 0n || !given.arisenFrom) return undefined
  const sheet = await tx
    .selectFrom('duty_proof')
    .select(['id', 'duty', 'unit', 'subject'])
    .where('district', '=', actor.district)
    .where('id', '=', given.arisenFrom.subject)
    .executeTakeFirst()
  const campaign = sheet && (await campaignOfDuty(db, actor.district, sheet.duty))
  // A hazard reported of another school was not found by this sheet, whatever it says.
  if (!sheet || !campaign || sheet.subject !== given.school) return undefined
  await tx
    .insertInto('campaign_finding')
    .values({
      district: actor.district,
      hazard,
      campaign,
      duty: sheet.duty,
      school: given.school,
      unit: sheet.unit,
      proof: sheet.id,
      item: given.arisenFrom.item,
      number_text: given.numberText,
      title: given.title,
      stage,
      lead,
      due_on: dueOn,
      found_at: given.foundAt,
      fixed_at: stage === 'fixed' ? now : null,
    })
    .execute()
  return campaign
}

async function campaignOfDuty(db: Database, district: string, duty: string): Promise<string | undefined> {
  const { pack } = await dutyRulesFor(db, district)
  return pack.campaigns.campaigns.find(({ blocks }) => blocks.some(({ duties }) => duties.includes(duty)))?.code
}
