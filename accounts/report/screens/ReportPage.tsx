import { fullMomentWords, momentWords } from '#foundation/calendar/words.ts'
import { Refused } from '#foundation/refused.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Facts, Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Timeline } from '#foundation/ui/timeline.tsx'
import { usePart, useUrlState } from '#foundation/ui/url-state.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { reportStateWords, reportTimeWords, trackWords } from '#accounts/report/report.words.ts'
import { type ReportRead, useReport } from '#accounts/report/screens/asks.ts'
import { ContactBlock } from '#accounts/report/screens/ContactBlock.tsx'
import { frozenWords } from '#accounts/report/screens/frozen-words.ts'
import { FigureRows } from '#accounts/report/screens/FigureRows.tsx'
import { stateLook, timeLook, trackLook } from '#accounts/report/screens/looks.ts'
import { OfficeSteps } from '#accounts/report/screens/OfficeSteps.tsx'
import { ReportPaper } from '#accounts/report/screens/ReportPaper.tsx'
import { WriteReport } from '#accounts/report/screens/WriteReport.tsx'
import '#accounts/report/screens/report.css'

/** One 小结 or 总结: written beside what it will look like, handed in, returned, accepted. */
export function ReportPageScreen() {
  const read = useReport(usePart('report'))
  if (read.data) return <ReportOf read={read.data} />
  const gone = read.error instanceof Refused && read.error.status < 500 ? read.error.message : undefined
  return (
    <Page>
      <PageHead title="报送材料" />
      {gone ? (
        <Empty why={gone}>
          <Link href="/reports">回到报送</Link>
        </Empty>
      ) : read.isError ? (
        <ErrorState what="没有取到这份材料" because={read.error.message} onRetry={() => void read.refetch()} />
      ) : (
        <Loading bars={8} />
      )}
    </Page>
  )
}

function ReportOf({ read }: { read: ReportRead }) {
  const { report, steps, timeline, text, contact } = read
  const [{ figure }, change] = useUrlState<{ figure?: string | undefined }>()
  const writes = steps.save === null
  return (
    <Page>
      <div className="hx-no-print">
        <PageHead
          title={report.name}
          crumbs={[{ words: '报送', href: `/reports?code=${report.code}` }, { words: report.unitName }]}
          tags={
            <>
              <Status state={stateLook[report.state]} word={reportStateWords[report.state]} pill />
              {report.state !== 'exempt' && <Status state={trackLook[report.track]} word={trackWords[report.track]} />}
              <Status state={timeLook[report.time]} word={reportTimeWords[report.time]} />
            </>
          }
          deeds={
            <Button small icon="print" onClick={() => window.print()}>
              打印
            </Button>
          }
        />
        {report.state === 'returned' && <Note>{`办公室退回：${report.reason}`}</Note>}
        {report.state === 'exempt' && <Note>{`办公室免报：${report.reason}`}</Note>}
        <Tracks read={read} />
        <ContactBlock contact={contact} office={false} />
        <OfficeSteps read={read} />
      </div>
      <div className={writes ? 'rp-desk' : undefined}>
        {writes ? (
          <WriteReport key={report.id} read={read} />
        ) : (
          <Section title="正文" remark={text === null ? '报送以后才看得到' : frozenWords(read)}>
            <ReportPaper read={read} text={text} />
          </Section>
        )}
      </div>
      {figure && <FigureRows read={read} figure={figure} onClose={() => change({ figure: undefined })} />}
      <div className="hx-no-print">
        <Section title="经过" remark="只增不改">
          <Timeline
            entries={timeline.map(({ id, at, who, what, more }) => ({
              key: id,
              when: fullMomentWords(at),
              who,
              what,
              more: more || undefined,
            }))}
          />
        </Section>
      </div>
    </Page>
  )
}

/** The two tracks: the file and the paper. */
function Tracks({ read }: { read: ReportRead }) {
  const { report, document, submittedBy, submittedAt, paperBy, decidedBy, decidedAt } = read
  const facts: (readonly [string, React.ReactNode])[] = [
    ['截止', `${report.dueOn} 24时`],
    [
      '电子稿',
      submittedAt ? (
        <>
          {`${momentWords(submittedAt)} ${submittedBy}报`}
          {report.firstSubmittedAt && report.firstSubmittedAt.getTime() !== submittedAt.getTime()
            ? `，首次${momentWords(report.firstSubmittedAt)}`
            : ''}
          {document && (
            <>
              {' '}
              <a href={fileUrl(document.file)}>{document.name}</a>
            </>
          )}
        </>
      ) : (
        '没有报'
      ),
    ],
    ['书面稿', report.paperOn ? `${report.paperOn}收到，${paperBy}登记` : '没有收到'],
    ...(decidedAt ? ([['办理', `${momentWords(decidedAt)} ${decidedBy}`]] as const) : []),
  ]
  return <Facts facts={facts} />
}
