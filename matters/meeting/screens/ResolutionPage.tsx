import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords, momentWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Refused } from '#foundation/refused.ts'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Facts, Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { Timeline } from '#foundation/ui/timeline.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import type { ResolutionPage as Whole } from '#matters/meeting/meeting-reads.contract.ts'
import { meetings } from '#matters/meeting/screens/asks.ts'
import { ResolutionSteps } from '#matters/meeting/screens/ResolutionSteps.tsx'
import { dueWords, resolutionStanding } from '#matters/meeting/screens/standing.ts'
import '#matters/meeting/screens/meeting.css'

/** One thing a meeting resolved: who leads it, what was done, what the Office found. */
export function ResolutionPageScreen() {
  const resolutionId = usePart('resolution')
  const page = useQuery({
    queryKey: ['meeting', 'resolution', resolutionId],
    queryFn: () => meetings.readResolution({ resolutionId }),
    refetchOnWindowFocus: false,
  })
  if (page.data) return <Drawn page={page.data} />
  const gone = page.error instanceof Refused && page.error.status < 500 ? page.error.message : undefined
  return (
    <Page>
      {page.isError && <PageHead title="议定事项" />}
      {gone ? (
        <Empty why={gone}>
          <Link href="/resolutions">回到议定事项</Link>
        </Empty>
      ) : page.isError ? (
        <ErrorState what="没有取到这项议定事项" because={page.error.message} onRetry={() => void page.refetch()} />
      ) : (
        <Loading bars={8} />
      )}
    </Page>
  )
}

function Drawn({ page }: { page: Whole }) {
  const { resolution, timeline, files, reportedByName, judgedByName } = page
  const { leadName, assistNames, numberText, meetingTitle, heldOn, meeting, nr, extensions, sendBacks } = resolution
  return (
    <Page>
      <div className="mt">
        <PageHead
          title={resolution.matter}
          crumbs={[
            { words: '联席会议', href: '/meetings' },
            { words: numberText ?? meetingTitle, href: `/meetings/${meeting}` },
            { words: `第${nr}项` },
          ]}
          tags={
            <>
              <Status {...resolutionStanding(resolution)} pill />
              {resolution.askedDueOn && <Tag>申请延期</Tag>}
              {extensions > 0 && <Tag>{`延期${extensions}次`}</Tag>}
              {sendBacks > 0 && <Tag>{`退回${sendBacks}次`}</Tag>}
            </>
          }
        />
        <FiveFacts
          facts={[
            {
              ask: '哪次会议',
              answer: <Link href={`/meetings/${meeting}`}>{meetingTitle}</Link>,
              under: dayWords(plainDay(heldOn)),
            },
            { ask: '牵头单位', answer: leadName },
            { ask: '配合单位', answer: assistNames.join('、') || '无' },
            { ask: '会议定的时限', answer: dayWords(plainDay(resolution.firstDueOn)) },
            { ask: '办结时限', answer: <Deadline words={dueWords(resolution)} /> },
          ]}
        />
        <div className="mt-page">
          <div>
            <ResolutionSteps page={page} />
            <Section title="办理和核实">
              <Facts
                facts={[
                  ['办理情况', resolution.result ? `${resolution.result}（${reportedByName ?? ''}）` : '还没有报办结'],
                  ['核实意见', resolution.finding ? `${resolution.finding}（${judgedByName ?? ''}）` : '还没有核实'],
                ]}
              />
              <Files files={files} />
            </Section>
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
      </div>
    </Page>
  )
}

/** What was sent in to show for it. */
function Files({ files }: Pick<Whole, 'files'>) {
  if (files.length === 0) return null
  return (
    <ul className="mt-files">
      {files.map(({ file, name, type, by, at }) => (
        <li key={file}>
          {type.startsWith('image/') ? (
            <img src={fileUrl(file, 'thumb')} alt={name || '佐证照片'} loading="lazy" />
          ) : (
            <Icon name="file" />
          )}
          <a href={fileUrl(file)} target="_blank" rel="noreferrer">
            {name || '佐证照片'}
          </a>
          <span className="hx-small hx-ink-2">{`${by} ${momentWords(at)}`}</span>
        </li>
      ))}
    </ul>
  )
}
