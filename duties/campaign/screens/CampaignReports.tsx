import { useQuery } from '@tanstack/react-query'
import { dayWords, momentWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { reportStateWords, reportTimeWords } from '#duties/campaign/campaign.words.ts'
import type { ReportRow } from '#duties/campaign/report.ts'
import { campaigns } from '#duties/campaign/screens/asks.ts'
import { DueDay } from '#duties/campaign/screens/DueDay.tsx'
import { reportLook, timeLook } from '#duties/campaign/screens/looks.ts'

/** 书面报告: who has reported and when, how many were on time, and the day it is due. */
export function CampaignReports({ code }: { code: string }) {
  const read = useQuery({
    queryKey: ['campaign', code, 'reports'],
    queryFn: () => campaigns.readCampaignReports({ campaign: code }),
  })
  if (read.isError)
    return <ErrorState what="没有取到书面报告" because={read.error.message} onRetry={() => void read.refetch()} />
  if (!read.data) return <Loading bars={6} />
  const { campaign, reports, onTime, maySetDue, dueReason } = read.data
  const units = reports.filter(({ isSchool }) => !isSchool)
  const schools = reports.filter(({ isSchool }) => isSchool)
  const waiting = reports.filter(({ state }) => state === 'submitted').length
  return (
    <>
      <p className="ca-due">
        <span>{`报送日 ${dayWords(campaign.dueOn)}${dueReason ? `（${dueReason}）` : ''}`}</span>
        <span>
          {'按时率 '}
          <Proportion part={onTime.part} whole={onTime.whole} unit="份" noneBecause="还没到期" inline />
        </span>
        {maySetDue && waiting > 0 && <span>{`待收${waiting}份`}</span>}
        {maySetDue && <DueDay campaign={campaign} />}
      </p>
      {reports.length === 0 && <Empty why="本单位在这次专项里没有书面报告要报" />}
      {units.length > 0 && <Rows title="排查单位" code={code} rows={units} />}
      {schools.length > 0 && <Rows title="学校（校园自查）" code={code} rows={schools} />}
    </>
  )
}

function Rows({ title, code, rows }: { title: string; code: string; rows: readonly ReportRow[] }) {
  return (
    <Section title={title} remark={`${rows.length}份`}>
      <ul className="ca-reports">
        {rows.map(({ unit, unitName, state, submittedAt, time, reason }) => (
          <li key={unit}>
            <Link href={`/campaigns/${code}/reports/${unit}`}>{unitName}</Link>
            {state ? (
              <Status state={reportLook[state]} word={reportStateWords[state]} />
            ) : (
              <Status state="todo" word="未动笔" />
            )}
            <Status state={timeLook[time]} word={reportTimeWords[time]} />
            <span className="hx-small hx-ink-2">
              {reason ? `退回：${reason}` : submittedAt ? `${momentWords(submittedAt)}报` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
