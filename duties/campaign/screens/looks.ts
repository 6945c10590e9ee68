import type { State } from '#foundation/ui/status.tsx'
import type { BlockStanding, CampaignCell, CampaignStage, FindingStage } from '#duties/campaign/campaign.ts'
import { standingWords } from '#duties/campaign/campaign.words.ts'
import type { ReportState, ReportTime } from '#duties/campaign/report.ts'

/** What nobody has shown is unknown and never green. */
export const standingLook: Record<BlockStanding, State | null> = {
  todo: 'todo',
  doing: 'doing',
  done: 'done',
  impossible: 'soon',
  missed: 'unknown',
  excused: null,
  none: null,
}

/** Done with something still open is not all well. */
export const cellLook = ({ standing, open }: CampaignCell): State | null =>
  standing === 'done' && open.length > 0 ? 'doing' : standingLook[standing]

export const cellWord = ({ standing, madeUp }: CampaignCell): string =>
  standing === 'done' && madeUp ? '补录' : standingWords[standing]

/** That it is over says nothing of how well it went. */
export const campaignLook: Record<CampaignStage, State> = { upcoming: 'todo', running: 'doing', over: 'todo' }

export const findingLook: Record<FindingStage, State> = {
  untriaged: 'todo',
  assigned: 'soon',
  'in-hand': 'doing',
  awaiting: 'doing',
  fixed: 'done',
  dropped: 'todo',
}

export const reportLook: Record<ReportState, State> = {
  drafting: 'todo',
  submitted: 'doing',
  returned: 'soon',
  accepted: 'done',
}

export const timeLook: Record<ReportTime, State> = { open: 'todo', overdue: 'late', 'on-time': 'done', late: 'soon' }
