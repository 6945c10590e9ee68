import { useQuery } from '@tanstack/react-query'
import { dayWords, spanWords } from '#foundation/calendar/words.ts'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, usePart, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import type { Output } from '#foundation/endpoint.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { campaignStageWords } from '#duties/campaign/campaign.words.ts'
import { campaigns } from '#duties/campaign/screens/asks.ts'
import { CampaignFindings } from '#duties/campaign/screens/CampaignFindings.tsx'
import { CampaignMatrix } from '#duties/campaign/screens/CampaignMatrix.tsx'
import { CampaignOpenings } from '#duties/campaign/screens/CampaignOpenings.tsx'
import { CampaignReports } from '#duties/campaign/screens/CampaignReports.tsx'
import { campaignLook } from '#duties/campaign/screens/looks.ts'
import '#duties/coverage/screens/coverage-cards.css'
import '#duties/coverage/screens/coverage.css'
import '#duties/campaign/screens/campaign.css'

export type CampaignRead = Output<typeof campaignContract.readCampaign>
/** What the address holds: which side one looks at, and what narrows it. */
export type CampaignSearch = {
  tab?: string | undefined
  only?: string | undefined
  town?: string | undefined
  school?: string | undefined
  block?: string | undefined
}

/** One campaign: schools × blocks, where its findings are, the written reports, and which schools may open. */
export function CampaignScreen() {
  const code = usePart('campaign')
  const read = useQuery({
    queryKey: ['campaign', code, 'matrix'],
    queryFn: () => campaigns.readCampaign({ campaign: code }),
  })
  if (!read.data)
    return (
      <PageUnread read={read} title="专项排查" what="专项排查" back={{ href: '/campaigns', words: '回到专项排查' }} />
    )
  return <CampaignOf read={read.data} />
}

function CampaignOf({ read }: { read: CampaignRead }) {
  const { campaign, total } = read
  const { code, name, from, to, opensOn, dueOn, stage } = campaign
  const [search] = useUrlState<CampaignSearch>()
  const tab = search.tab ?? 'matrix'
  const at = `/campaigns/${code}`
  const views = [
    { key: 'matrix', words: '学校×板块', href: at },
    { key: 'findings', words: '查出的问题', count: total.found, href: hrefWith(at, {}, { tab: 'findings' }) },
    { key: 'reports', words: '书面报告', href: hrefWith(at, {}, { tab: 'reports' }) },
    ...(opensOn ? [{ key: 'openings', words: '可以开学', href: hrefWith(at, {}, { tab: 'openings' }) }] : []),
  ]
  return (
    <Page>
      <PageHead
        title={name}
        crumbs={[{ words: '专项排查', href: '/campaigns' }, { words: name }]}
        tags={<Status state={campaignLook[stage]} word={campaignStageWords[stage]} pill />}
      />
      <p className="hx-small hx-ink-2">
        {`${spanWords(from, to)}${opensOn ? `，${dayWords(opensOn)}开学` : ''}。书面报告${dayWords(dueOn)}前报办公室。`}
      </p>
      {campaign.unsure && <Note>{`待确认：${campaign.note}`}</Note>}
      <ViewTabs views={views} on={tab} name="看哪一面" />
      {tab === 'findings' ? (
        <CampaignFindings read={read} />
      ) : tab === 'reports' ? (
        <CampaignReports code={code} />
      ) : tab === 'openings' && opensOn ? (
        <CampaignOpenings code={code} />
      ) : (
        <CampaignMatrix read={read} />
      )}
    </Page>
  )
}
