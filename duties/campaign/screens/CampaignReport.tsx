import { useQuery } from '@tanstack/react-query'
import { fullMomentWords, momentWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Timeline } from '#foundation/ui/timeline.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import type { Output } from '#foundation/endpoint.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { reportStateWords, reportTimeWords } from '#duties/campaign/campaign.words.ts'
import { campaigns } from '#duties/campaign/screens/asks.ts'
import { reportLook, timeLook } from '#duties/campaign/screens/looks.ts'
import { DecideReport } from '#duties/campaign/screens/DecideReport.tsx'
import { ReportNumbers } from '#duties/campaign/screens/ReportNumbers.tsx'
import { ReportPaper } from '#duties/campaign/screens/ReportPaper.tsx'
import { WriteReport } from '#duties/campaign/screens/WriteReport.tsx'
import '#duties/campaign/screens/campaign.css'

export type ReportRead = Output<typeof campaignContract.readCampaignReport>

/** The written report of one unit: its figures, its words, what became of it; printed as a letter. */
export function CampaignReportScreen() {
  const on = { campaign: usePart('campaign'), unit: usePart('unit') }
  const read = useQuery({
    queryKey: ['campaign', on.campaign, 'report', on.unit],
    queryFn: () => campaigns.readCampaignReport(on),
  })
  if (!read.data)
    return (
      <PageUnread read={read} title="书面报告" what="书面报告" back={{ href: '/campaigns', words: '回到专项排查' }} />
    )
  return <ReportOf read={read.data} />
}

function ReportOf({ read }: { read: ReportRead }) {
  const { campaign, unitName, state, time, may, reason, history, frozen, figures } = read
  const title = `${campaign.name}情况报告`
  return (
    <Page>
      <div className="hx-no-print">
        <PageHead
          title={title}
          crumbs={[
            { words: '专项排查', href: '/campaigns' },
            { words: campaign.name, href: `/campaigns/${campaign.code}?tab=reports` },
            { words: unitName },
          ]}
          tags={
            <>
              <Status state={reportLook[state]} word={reportStateWords[state]} pill />
              <Status state={timeLook[time]} word={reportTimeWords[time]} />
            </>
          }
          deeds={
            <Button small icon="print" onClick={() => window.print()}>
              打印
            </Button>
          }
        />
        {state === 'returned' && <Note>{`办公室退回：${reason}`}</Note>}
        <Section
          title="数字"
          remark={frozen ? `随报送定下，${momentWords(figures.at)}` : '随排查和整改变动，报送时定下'}
        >
          <ReportNumbers read={read} />
        </Section>
        {may.save === null ? <WriteReport key={read.version} read={read} /> : <Said read={read} />}
        {may.decide === null && <DecideReport read={read} />}
        {history.length > 0 && (
          <Section title="经过">
            <Timeline
              entries={[...history].reverse().map(({ at, did, by, note }, i) => ({
                key: String(i),
                when: fullMomentWords(at),
                who: by,
                what: did,
                more: note || undefined,
              }))}
            />
          </Section>
        )}
      </div>
      <ReportPaper read={read} />
    </Page>
  )
}

/** The words as they were handed in, for whoever may not change them. */
function Said({ read: { situation, problems, plans, may } }: { read: ReportRead }) {
  return (
    <Section title="报告" remark={may.save ?? undefined}>
      {(
        [
          ['工作情况', situation],
          ['存在问题和未整改原因', problems],
          ['下步打算', plans],
        ] as const
      ).map(([name, words]) => (
        <div key={name} className="ca-said">
          <h3 className="hx-h3">{name}</h3>
          <p>{words || '—'}</p>
        </div>
      ))}
    </Section>
  )
}
