import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { FindingStage } from '#duties/campaign/campaign.ts'
import { followFinding } from '#duties/campaign/server/findings.ts'
import type { HazardState } from '#matters/hazard/hazard.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import { tagHazard } from '#matters/hazard/server/tag.ts'

/** How a state of a hazard reads to a campaign. */
const stageOf = {
  reported: 'untriaged',
  verified: 'untriaged',
  graded: 'untriaged',
  assigned: 'assigned',
  contested: 'assigned',
  rectifying: 'in-hand',
  done: 'awaiting',
  passed: 'awaiting',
  struck: 'fixed',
  merged: 'dropped',
  void: 'dropped',
  'void-proposed': 'untriaged',
  withdrawn: 'dropped',
} as const satisfies Record<HazardState, FindingStage>

/** The way of finding that all findings of campaigns carry. */
const CHANNEL = 'campaign'

/** A hazard that a campaign found is followed by it, and when it is new the ledger is told which campaign. */
export async function followCampaign(
  asking: Asking,
  id: string,
  { db }: Pick<House, 'db'>,
  from?: { subject: string; item: string },
): Promise<void> {
  const hazard = await findHazard(asking, id)
  if (!hazard) return
  const { state, numberText, title, school, lead, dueOn, reportedAt, arisenFrom, arisenItem } = hazard
  const campaign = await followFinding(asking, db, {
    hazard: id,
    numberText,
    title,
    school,
    stage: stageOf[state],
    lead,
    dueOn,
    foundAt: reportedAt,
    arisenFrom: from ?? (arisenFrom && arisenItem ? { subject: arisenFrom, item: arisenItem } : null),
  })
  if (campaign) await tagHazard(asking, id, { campaign, channel: CHANNEL })
}
