import { type Asking, record } from '#foundation/server/record.ts'
import { findHazardForUpdate, saveBeside } from '#matters/hazard/server/hazard.store.ts'

/**
 * Found by a sheet of a campaign: the ledger tells it apart by the campaign and by how it was found, whatever was chosen when it
 * was reported. Source: clause 8.4.
 */
export async function tagHazard(
  asking: Asking,
  id: string,
  given: { campaign: string; channel: string },
): Promise<void> {
  const hazard = await findHazardForUpdate(asking, id)
  if (!hazard || (hazard.campaign === given.campaign && hazard.channel === given.channel)) return
  await saveBeside(asking, hazard, given)
  record(asking, {
    kind: 'hazard-tagged',
    subject: id,
    detail: {
      before: { campaign: hazard.campaign, channel: hazard.channel },
      campaign: given.campaign,
      channel: given.channel,
    },
  })
}
