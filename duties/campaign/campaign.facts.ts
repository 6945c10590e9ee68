/** What campaigns leave behind, as a timeline says it. */
export const campaignFactWords = {
  'campaign-report-opened': '列为应报',
  'campaign-report-saved': '修改书面报告',
  'campaign-report-submitted': '报送书面报告',
  'campaign-report-returned': '退回书面报告',
  'campaign-report-accepted': '收下书面报告',
  'campaign-due-set': '另定报送日',
  'campaign-opening-confirmed': '确认可以开学',
} as const
export type CampaignFactKind = keyof typeof campaignFactWords
