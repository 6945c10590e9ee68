import { useQuery } from '@tanstack/react-query'
import { dayWords, spanWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import type { Output } from '#foundation/endpoint.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { campaignStageWords } from '#duties/campaign/campaign.words.ts'
import { campaigns } from '#duties/campaign/screens/asks.ts'
import { campaignLook } from '#duties/campaign/screens/looks.ts'
import '#duties/campaign/screens/campaign.css'

type Shown = Output<typeof campaignContract.readCampaigns>['campaigns'][number]

/** 专项排查: the campaigns of the year, each with how far it is, what it found, who has reported and which schools may open. */
export function CampaignsScreen() {
  const read = useQuery({ queryKey: ['campaign', 'all'], queryFn: () => campaigns.readCampaigns({}) })
  return (
    <Page>
      <PageHead title="专项排查" />
      {read.isError ? (
        <ErrorState what="没有取到专项排查" because={read.error.message} onRetry={() => void read.refetch()} />
      ) : !read.data ? (
        <Loading bars={6} />
      ) : read.data.campaigns.length === 0 ? (
        <Empty why="今年的工作要点没有安排专项排查">专项写在要点包的 campaigns.yaml 里，写上一条就有一次。</Empty>
      ) : (
        <ul className="ca-list">
          {read.data.campaigns.map((each) => (
            <CampaignLine key={each.code} campaign={each} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function CampaignLine({ campaign }: { campaign: Shown }) {
  const { code, name, from, to, opensOn, stage, sum, reports, openings, unsure } = campaign
  const at = `/campaigns/${code}`
  return (
    <li>
      <h2 className="hx-h2">
        <Link href={at}>{name}</Link> <Status state={campaignLook[stage]} word={campaignStageWords[stage]} />
        {unsure && <Tag>待确认</Tag>}
      </h2>
      <p className="hx-small hx-ink-2">
        {spanWords(from, to)}
        {opensOn && `，${dayWords(opensOn)}开学`}
      </p>
      <dl className="ca-facts">
        <div>
          <dt>已查（学校×板块）</dt>
          <dd>
            <Proportion part={sum.done} whole={sum.asked} unit="项次" inline href={at} />
          </dd>
        </div>
        <div>
          <dt>查出问题已销号</dt>
          <dd>
            <Proportion part={sum.fixed} whole={sum.found} unit="处" inline href={`${at}?tab=findings`} />
          </dd>
        </div>
        <div>
          <dt>书面报告按时</dt>
          <dd>
            <Proportion
              part={reports.part}
              whole={reports.whole}
              unit="份"
              noneBecause="还没到期"
              inline
              href={`${at}?tab=reports`}
            />
          </dd>
        </div>
        {openings && (
          <div>
            <dt>学校已确认可以开学</dt>
            <dd>
              <Proportion part={openings.part} whole={openings.whole} unit="所" inline href={`${at}?tab=openings`} />
            </dd>
          </div>
        )}
      </dl>
      {sum.white > 0 && (
        <p>
          <Link href={`${at}?only=white`}>
            <Status state="unknown" word={`${sum.white}项次到期没有记录`} />
          </Link>
        </p>
      )}
    </li>
  )
}
