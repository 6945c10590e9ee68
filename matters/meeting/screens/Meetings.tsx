import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { LinkButton } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { kindWords } from '#matters/meeting/meeting.words.ts'
import type { MeetingFilter, MeetingRow } from '#matters/meeting/meeting-reads.contract.ts'
import { MeetingKind } from '#matters/meeting/meeting.ts'
import { meetings } from '#matters/meeting/screens/asks.ts'
import { meetingStanding } from '#matters/meeting/screens/standing.ts'
import { isOffice } from '#matters/supervision/who-may.ts'
import { useMe, useToday } from '#registry/sign-in/screens/use-me.ts'
import '#matters/meeting/screens/meeting.css'

type Search = Partial<MeetingFilter> & { after?: string | undefined }

/** 联席会议: when they met, who came, and what became of what was resolved. */
export function MeetingsScreen() {
  const [search] = useUrlState<Search>()
  const me = useMe()
  const today = useToday()
  const year = search.year ?? Number(today.slice(0, 4))
  const office = me !== undefined && isOffice(me.post)
  const views = [undefined, ...MeetingKind.options].map((kind) => ({
    key: kind ?? 'all',
    words: kind ? kindWords[kind] : '全部',
    href: hrefWith('/meetings', search, { kind, after: undefined }),
  }))
  return (
    <Page>
      <div className="mt">
        <PageHead
          title="联席会议"
          deeds={
            office && (
              <LinkButton kind="primary" icon="plus" href="/meetings/new">
                召开会议
              </LinkButton>
            )
          }
        />
        <Figures year={year} />
        <ViewTabs views={views} on={search.kind ?? 'all'} name="看哪些会议" />
        <List search={search} />
      </div>
    </Page>
  )
}

/** Two rates of the year, each a way to what it counts. */
function Figures({ year }: { year: number }) {
  const figures = useQuery({ queryKey: ['meeting', 'figures', year], queryFn: () => meetings.meetingFigures({ year }) })
  if (figures.isError)
    return <ErrorState what="没有取到会议统计" because={figures.error.message} onRetry={() => void figures.refetch()} />
  if (!figures.data) return <Loading bars={1} />
  const { attendance, completion, meetings: held, views } = figures.data
  const number = (count: number, view: string) => (
    <Link href={`/resolutions?year=${year}${view === 'all' ? '' : `&view=${view}`}`}>{`${count}项`}</Link>
  )
  return (
    <FiveFacts
      facts={[
        { ask: `${year}年开会`, answer: <Link href={`/meetings?year=${year}`}>{`${held}次`}</Link> },
        {
          ask: '会议出席率',
          answer: (
            <Proportion
              inline
              part={attendance.part}
              whole={attendance.whole}
              unit="家次"
              noneBecause="还没有开过会"
              href={`/meetings?year=${year}`}
            />
          ),
        },
        {
          ask: '决议办结率',
          answer: (
            <Proportion
              inline
              part={completion.part}
              whole={completion.whole}
              unit="项"
              noneBecause="还没有应办结的"
              href={`/resolutions?view=due&year=${year}`}
            />
          ),
        },
        { ask: '议定事项', answer: number(views.all, 'all') },
        { ask: '逾期未办', answer: number(views.late, 'late') },
      ]}
    />
  )
}

function List({ search }: { search: Search }) {
  const page = useQuery({
    queryKey: ['meeting', 'list', search],
    queryFn: () => meetings.listMeetings({ ...search, limit: 30 }),
    placeholderData: keepPreviousData,
  })
  if (page.isError)
    return <ErrorState what="没有取到会议" because={page.error.message} onRetry={() => void page.refetch()} />
  if (!page.data) return <Loading bars={6} />
  const { rows, next } = page.data
  if (rows.length === 0) return <Empty why="还没有召开过这样的会议" />
  const sum = (of: (row: MeetingRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  const over = rows.filter(({ state }) => state === 'held' || state === 'issued')
  const came = over.reduce((all, { attendance }) => all + attendance.came, 0)
  const due = over.reduce((all, { attendance }) => all + attendance.due, 0)
  return (
    <>
      <ul className="mt-list">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      <LedgerFoot
        total={`本页 ${rows.length}次 · 已开的实到${came}/应到${due}家次 · 议定${sum(({ resolutions }) => resolutions)}项`}
        previous={search.after ? hrefWith('/meetings', search, { after: undefined }) : undefined}
        next={next ? hrefWith('/meetings', search, { after: next }) : undefined}
      />
    </>
  )
}

function Row({ row }: { row: MeetingRow }) {
  const { attendance, state } = row
  const over = state === 'held' || state === 'issued'
  return (
    <li className="mt-row">
      <div className="mt-row__main">
        <Link href={`/meetings/${row.id}`}>
          <b>{row.title}</b>
        </Link>
        <span className="hx-small hx-ink-2">
          {`${monthDayWords(plainDay(row.heldOn))} ${row.startsAt} · ${row.place} · ${row.chairName}主持`}
        </span>
        <span className="mt-row__tags">
          <Status {...meetingStanding(state)} />
          <Tag>{kindWords[row.kind]}</Tag>
          {row.numberText && <span className="hx-small">{row.numberText}</span>}
        </span>
      </div>
      <dl className="mt-row__counts">
        <div>
          <dt>{over ? '出席' : '通知'}</dt>
          <dd>
            {over ? (
              <Proportion
                inline
                part={attendance.came}
                whole={attendance.due}
                unit="家"
                href={`/meetings/${row.id}?part=attendance`}
              />
            ) : (
              <Link href={`/meetings/${row.id}?part=attendance`}>{`${attendance.due}家`}</Link>
            )}
          </dd>
        </div>
        {state === 'issued' && (
          <div>
            <dt>办结</dt>
            <dd>
              <Link href={`/resolutions?meeting=${row.id}`}>{`${row.done}/${row.resolutions}项`}</Link>
            </dd>
          </div>
        )}
      </dl>
    </li>
  )
}
