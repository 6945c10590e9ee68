import { useQuery } from '@tanstack/react-query'
import { daysBetween, dayOf, plainDay } from '#foundation/calendar/day.ts'
import { momentWords, spanWords } from '#foundation/calendar/words.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { useFresh } from '#foundation/ui/use-live.ts'
import { FreshLine } from '#foundation/ui/notice.tsx'
import type { Gap, Roster } from '#duties/roster/planned.ts'
import { minutesWords } from '#duties/roster/roster.words.ts'
import { rosters, sentenceOf, useMe } from '#duties/roster/screens/asks.ts'
import { RosterChoice } from '#duties/roster/screens/RosterChoice.tsx'
import { RosterMonth } from '#duties/roster/screens/RosterMonth.tsx'
import { useHouseTime } from '#duties/roster/screens/use-house-time.ts'
import '#duties/roster/screens/roster.css'
import '#duties/roster/screens/days.css'

export type RosterSearch = {
  roster?: string | undefined
  month?: string | undefined
  shift?: string | undefined
  deed?: string | undefined
}

/** 值班表: who stands where this month, and what nobody stands. */
export function Rosters() {
  const [search] = useUrlState<RosterSearch>()
  const me = useMe()
  const now = useHouseTime()
  const list = useQuery({ queryKey: ['rosters'], queryFn: () => rosters.listRosters({}) })
  const choices = useQuery({ queryKey: ['roster-choices'], queryFn: () => rosters.rosterChoices({}) })
  const fresh = useFresh(({ kind }) => kind.startsWith('roster-') || kind.startsWith('shift-'))
  const may = (choices.data?.mayOpen.length ?? 0) > 0
  const open = list.data?.rosters.filter(({ closedOn }) => !closedOn || (now && closedOn > dayOf(now)))
  const own = open?.toSorted((a, b) => Number(b.unit === me?.post.unit) - Number(a.unit === me?.post.unit))
  const chosen = own?.find(({ id }) => id === search.roster) ?? own?.[0]
  const refresh = () => {
    fresh.seen()
    void list.refetch()
  }
  return (
    <Page>
      <FreshLine count={fresh.count} onShow={refresh} />
      <PageHead
        title="值班表"
        deeds={
          <>
            <LinkButton href="/presence" icon="person">
              谁在岗
            </LinkButton>
            {may ? (
              <LinkButton href="/rosters/new" kind="primary" icon="plus">
                排新表
              </LinkButton>
            ) : (
              choices.data && <Button disabledReason="由单位负责人、安全主任或联络员排班">排新表</Button>
            )}
          </>
        }
      />
      {list.isPending && <Loading bars={6} />}
      {list.isError && (
        <ErrorState what="没有取到值班表" because={sentenceOf(list.error)} onRetry={() => void list.refetch()} />
      )}
      {own?.length === 0 && (
        <Empty why="还没有值班表">
          {may ? <Link href="/rosters/new">排第一张</Link> : '本单位排好以后会列在这里。'}
        </Empty>
      )}
      {own && chosen && list.data && (
        <>
          <GapLines gaps={list.data.gaps} all={own} />
          {list.data.holiday && <HolidayLine holiday={list.data.holiday} all={own} />}
          <RosterChoice
            rosters={own}
            chosen={chosen}
            hrefOf={(roster) => hrefWith('/rosters', search, { roster, shift: undefined, deed: undefined })}
          />
          {now && <RosterMonth key={chosen.id} roster={chosen} now={now} />}
        </>
      )}
    </Page>
  )
}

type Holiday = { from: string; to: string; gaps: readonly Gap[] }

/** The next long holiday: which posts have nobody, before it is too late to ask somebody. */
function HolidayLine({ holiday: { from, to, gaps }, all }: { holiday: Holiday; all: readonly Roster[] }) {
  const [first, last] = [plainDay(from), plainDay(to)]
  const bare = all.filter(({ id }) => gaps.some((gap) => gap.roster === id))
  const words = `${spanWords(first, last)}放假${daysBetween(first, last) + 1}天`
  if (bare.length === 0)
    return (
      <p className="rs-gaps rs-gaps--none">
        <Status state="done" word={`${words}，要值守的班都有人`} />
      </p>
    )
  return (
    <section className="rs-gaps rs-gaps--soon" aria-label="长假里的空班">
      <Status state="soon" word={`${words}，${bare.length}张表有空班`} />
      <ul>
        {bare.slice(0, SHOWN).map((roster) => {
          const own = gaps.filter((gap) => gap.roster === roster.id)
          const minutes = own.reduce((sum, gap) => sum + gap.minutes, 0)
          return (
            <li key={roster.id}>
              <Link href={`/rosters?roster=${roster.id}&month=${from.slice(0, 7)}`}>
                {roster.name}（{roster.schoolName}）
              </Link>
              ：{own.length}段没有人，共{minutesWords(minutes)}
            </li>
          )
        })}
        {bare.length > SHOWN && <li>另有{bare.length - SHOWN}张表有空班</li>}
      </ul>
    </section>
  )
}

const SHOWN = 4

/** What the two weeks ahead leave uncovered, the nearest first; each opens its month. */
function GapLines({ gaps, all }: { gaps: readonly Gap[]; all: readonly Roster[] }) {
  const rows = all.flatMap((roster) => {
    const own = gaps.filter((gap) => gap.roster === roster.id)
    return own[0]
      ? [{ roster, first: own[0], count: own.length, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0) }]
      : []
  })
  if (rows.length === 0)
    return (
      <p className="rs-gaps rs-gaps--none">
        <Status state="done" word="今后14天没有空班" />
      </p>
    )
  return (
    <section className="rs-gaps" aria-label="今后14天的空班">
      <Status state="late" word="今后14天有空班" />
      <ul>
        {rows.slice(0, SHOWN).map(({ roster, first, count, minutes }) => (
          <li key={roster.id}>
            <Link href={`/rosters?roster=${roster.id}&month=${first.day.slice(0, 7)}`}>
              {roster.name}（{roster.schoolName}）
            </Link>
            ：{momentWords(first.from)}起{count}段，共{minutesWords(minutes)}
          </li>
        ))}
        {rows.length > SHOWN && <li>另有{rows.length - SHOWN}张表有空班</li>}
      </ul>
    </section>
  )
}
