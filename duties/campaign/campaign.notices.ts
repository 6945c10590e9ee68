import { dayWords } from '#foundation/calendar/words.ts'
import type { CampaignCard } from '#duties/campaign/campaign.ts'

type Named = Pick<CampaignCard, 'code' | 'name' | 'dueOn'>
type Said = { title: string; body: string; link: string }

/** Everything that waits for a unit in one notice. */
export function reportReminder(campaigns: readonly Named[], unit: string, days: number): Said {
  const when = days > 0 ? `还有${days}天` : '今天'
  const [first] = campaigns
  if (!first) throw new Error('a reminder of nothing')
  return {
    title:
      campaigns.length === 1 ? `书面报告${when}到期：${first.name}` : `${campaigns.length}份专项书面报告${when}到期`,
    body: campaigns.map(({ name, dueOn }) => `${name}，${dayWords(dueOn)}前报办公室`).join('\n'),
    link: campaigns.length === 1 ? `/campaigns/${first.code}/reports/${unit}` : '/campaigns',
  }
}
