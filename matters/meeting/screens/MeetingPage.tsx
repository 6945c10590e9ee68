import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords, momentWords, weekdayWords } from '#foundation/calendar/words.ts'
import { Refused } from '#foundation/refused.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Facts, Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { Timeline } from '#foundation/ui/timeline.tsx'
import { hrefWith, usePart, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { kindWords } from '#matters/meeting/meeting.words.ts'
import type { MeetingPage as Whole } from '#matters/meeting/meeting-reads.contract.ts'
import { Attendance } from '#matters/meeting/screens/Attendance.tsx'
import { meetings } from '#matters/meeting/screens/asks.ts'
import { MeetingSteps } from '#matters/meeting/screens/MeetingSteps.tsx'
import { MinutesPaper } from '#matters/meeting/screens/MinutesPaper.tsx'
import { ResolutionCards } from '#matters/meeting/screens/ResolutionRows.tsx'
import { meetingStanding } from '#matters/meeting/screens/standing.ts'
import '#matters/meeting/screens/meeting.css'

/** One joint meeting: the notice, who comes, the hall, the minutes, and what became of what was resolved. */
export function MeetingPageScreen() {
  const meetingId = usePart('meeting')
  const page = useQuery({
    queryKey: ['meeting', 'one', meetingId],
    queryFn: () => meetings.readMeeting({ meetingId }),
  })
  if (page.data) return <Drawn page={page.data} />
  const gone = page.error instanceof Refused && page.error.status < 500 ? page.error.message : undefined
  return (
    <Page>
      {page.isError && <PageHead title="联席会议" />}
      {gone ? (
        <Empty why={gone}>
          <Link href="/meetings">回到联席会议</Link>
        </Empty>
      ) : page.isError ? (
        <ErrorState what="没有取到这次会议" because={page.error.message} onRetry={() => void page.refetch()} />
      ) : (
        <Loading bars={8} />
      )}
    </Page>
  )
}

const PARTS = { meeting: '会议', attendance: '签到表', minutes: '纪要' } as const
type Part = keyof typeof PARTS

function Drawn({ page }: { page: Whole }) {
  const [search] = useUrlState<{ part?: Part; code?: string }>()
  const { meeting, attendance } = page
  const part: Part = search.part && search.part in PARTS ? search.part : 'meeting'
  const at = `/meetings/${meeting.id}`
  const over = meeting.state === 'held' || meeting.state === 'issued'
  return (
    <Page>
      <div className="mt">
        <div className="hx-no-print">
          <PageHead
            title={meeting.title}
            crumbs={[
              { words: '联席会议', href: '/meetings' },
              { words: meeting.numberText ?? kindWords[meeting.kind] },
            ]}
            tags={
              <>
                <Status {...meetingStanding(meeting.state)} pill />
                <Tag>{kindWords[meeting.kind]}</Tag>
              </>
            }
            deeds={
              part !== 'meeting' && (
                <Button small icon="print" onClick={() => window.print()}>{`打印${PARTS[part]}`}</Button>
              )
            }
          />
          <FiveFacts
            facts={[
              {
                ask: '会期',
                answer: dayWords(plainDay(meeting.heldOn)),
                under: `${weekdayWords(plainDay(meeting.heldOn))} ${meeting.startsAt}`,
              },
              { ask: '地点', answer: meeting.place },
              { ask: '主持', answer: page.chairName },
              {
                ask: over ? '出席' : '参会单位',
                answer: over ? (
                  <Proportion
                    inline
                    part={attendance.came}
                    whole={attendance.due}
                    unit="家"
                    href={`${at}?part=attendance`}
                  />
                ) : (
                  <Link href={`${at}?part=attendance`}>{`${attendance.due}家`}</Link>
                ),
                under: over
                  ? `委派${attendance.delegated}家，请假${attendance.leave}家，缺席${attendance.absent}家`
                  : `已签到${attendance.came}家`,
              },
              {
                ask: '议定事项',
                answer:
                  meeting.state === 'issued' ? (
                    <Link href={`/resolutions?meeting=${meeting.id}`}>{`${page.resolutions.length}项`}</Link>
                  ) : (
                    '印发纪要后'
                  ),
              },
            ]}
          />
          <ViewTabs
            name="会议的各部分"
            on={part}
            views={(Object.keys(PARTS) as Part[]).map((key) => ({
              key,
              words: PARTS[key],
              href: hrefWith(at, search, { part: key === 'meeting' ? undefined : key }),
            }))}
          />
        </div>
        {part === 'meeting' && <Middle page={page} code={search.code} />}
        {part === 'attendance' && <Attendance page={page} />}
        {part === 'minutes' && <MinutesPaper page={page} />}
      </div>
    </Page>
  )
}

function Middle({ page, code }: { page: Whole; code: string | undefined }) {
  const { meeting, topics, resolutions, timeline, proved } = page
  return (
    <div className="mt-page">
      <div>
        {meeting.reason && <Note>{`会议取消：${meeting.reason}`}</Note>}
        <MeetingSteps page={page} code={code} />
        <Section title="议题" remark={`${topics.length}项`}>
          <ol className="mt-agenda">
            {topics.map(({ title, href }) => (
              <li key={title}>{href ? <Link href={href}>{title}</Link> : title}</li>
            ))}
          </ol>
          {meeting.note && <Facts facts={[['参会要求', meeting.note]]} />}
        </Section>
        {meeting.state === 'issued' && (
          <Section title="议定事项" remark={`${resolutions.length}项`}>
            <ResolutionCards rows={resolutions} nil="这次会议没有议定事项" />
          </Section>
        )}
        {proved.length > 0 && (
          <Section title="算作">
            <Facts facts={proved.map(({ name, why }) => [name, why ?? '已自动记上'])} />
          </Section>
        )}
      </div>
      <Section title="经过" remark={`${timeline.length}条 · 只增不改`}>
        <Timeline
          entries={timeline.map(({ id, at, who, what, more }) => ({
            key: id,
            when: momentWords(at),
            who,
            what,
            more: more || undefined,
          }))}
        />
      </Section>
    </div>
  )
}
