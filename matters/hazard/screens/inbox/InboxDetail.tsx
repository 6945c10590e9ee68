import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { momentWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { deadlineWords } from '#foundation/ui/deadline-words.ts'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Facts } from '#foundation/ui/page.tsx'
import { Photo } from '#foundation/ui/photo.tsx'
import type { HazardPage, HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import { gradeWords } from '#matters/hazard/hazard.words.ts'
import { reads } from '#matters/hazard/screens/asks.ts'
import { hazardHref } from '#matters/hazard/screens/hazard-href.ts'
import { InboxSteps } from '#matters/hazard/screens/inbox/InboxSteps.tsx'
import { dueWords } from '#matters/hazard/screens/standing.ts'

type InboxDetailProps = { row: HazardRow; unit: string; now: Date; onAccept: () => void; busy: boolean }

/** What one must know to take the next step, without leaving the list. */
export function InboxDetail({ row, unit, now, onAccept, busy }: InboxDetailProps) {
  const page = useQuery({ queryKey: ['hazard', row.id], queryFn: () => reads.readHazard({ hazardId: row.id }) })
  return (
    <article className="ib-detail" aria-label={`${row.number}号`}>
      <p className="hx-small hx-ink-2">
        {[row.numberText, row.grade ? gradeWords[row.grade] : '待定级', page.data?.categoryLabel]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h2 className="hx-h2">{row.title}</h2>
      {page.isPending && <Loading bars={5} />}
      {page.isError && (
        <ErrorState what="没有取到这一件的情况" because={page.error.message} onRetry={() => void page.refetch()} />
      )}
      {page.data && (
        <>
          <Before page={page.data} />
          <Facts facts={factsOf(page.data, row, unit, now)} />
          <InboxSteps page={page.data} onAccept={onAccept} busy={busy} />
          <p className="hx-small">
            <Link href={hazardHref(row.id)}>看全部情况和经过</Link>
          </p>
        </>
      )}
    </article>
  )
}

function Before({ page: { hazard, photos } }: { page: HazardPage }) {
  const first = photos.find(({ role }) => role === 'before') ?? photos[0]
  if (!first) return null
  return (
    <Photo
      src={fileUrl(first.file, 'thumb')}
      href={fileUrl(first.file)}
      alt={`${hazard.spot}：${hazard.title}`}
      strip={[first.takenAt && momentWords(first.takenAt), hazard.spot].filter(Boolean).join('　')}
      under={photos.length > 1 ? `共${photos.length}张，看全部情况里有` : undefined}
    />
  )
}

function factsOf(
  { hazard, schoolName, townName, lead, assists, timeline, next }: HazardPage,
  row: HazardRow,
  unit: string,
  now: Date,
) {
  const helps = assists.map(({ name }) => name).join('、')
  const role = hazard.lead === unit ? '我们牵头' : lead ? `牵头 ${lead.name}` : '还没有定'
  const last = timeline[0]
  const acceptBy = hazard.state === 'assigned' && hazard.acceptDueAt
  return [
    ['到期', <Deadline key="due" words={dueWords(row, now)} />],
    ...(acceptBy ? [['签收', <Deadline key="accept" words={deadlineWords({ now, due: acceptBy })} />] as const] : []),
    ['学校', [schoolName + hazard.spot, townName].filter(Boolean).join(' · ')],
    ['谁办', [role, helps && `配合 ${helps}`].filter(Boolean).join('；')],
    ...(hazard.demand ? [['要求', hazard.demand] as const] : []),
    ...(hazard.extensionAsked && hazard.dueOn
      ? [['延期', `已申请，等批复；批下来以前仍按${plainDay(hazard.dueOn)}办`] as const]
      : []),
    ...(last
      ? [['最近', [`${momentWords(last.at)} ${last.who}${last.what}`, last.more].filter(Boolean).join('：')] as const]
      : []),
    ['下一步', next.who ? `${next.who}：${next.what}` : next.what],
  ] as const
}
