import { serve } from '#foundation/server/verb.ts'
import { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { campaignWords } from '#duties/campaign/campaign.words.ts'
import { confirmOpening } from '#duties/campaign/server/confirm-opening.ts'
import { acceptCampaignReport, returnCampaignReport } from '#duties/campaign/server/decide-report.ts'
import { readCampaign } from '#duties/campaign/server/read-campaign.ts'
import { readCampaigns } from '#duties/campaign/server/read-campaigns.ts'
import { readOpenings } from '#duties/campaign/server/read-openings.ts'
import { readCampaignReport, readCampaignReports } from '#duties/campaign/server/read-reports.ts'
import { setCampaignDue } from '#duties/campaign/server/set-due.ts'
import { saveCampaignReport, submitCampaignReport } from '#duties/campaign/server/write-report.ts'

export const campaignSlice = serve(campaignContract, campaignWords, {
  readCampaigns,
  readCampaign,
  readCampaignReports,
  readCampaignReport,
  saveCampaignReport,
  submitCampaignReport,
  returnCampaignReport,
  acceptCampaignReport,
  setCampaignDue,
  readOpenings,
  confirmOpening,
})
