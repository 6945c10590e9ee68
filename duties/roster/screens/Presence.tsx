import { useQuery } from '@tanstack/react-query'
import { percent } from '#foundation/percent.ts'
import { plainDay, type PlainDay, timeOf } from '#foundation/calendar/day.ts'
import { spanWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Field } from '#foundation/ui/field.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { FreshLine } from '#foundation/ui/notice.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { useFresh } from '#foundation/ui/use-live.ts'
import type { Figure, FigureSum } from '#duties/roster/presence.contract.ts'
import type { Shift } from '#duties/roster/shift.ts'
import type { CoveragePeriod } from '#duties/coverage/coverage.ts'
import { spanOf, usePeriods } from '#duties/coverage/screens/use-coverage.ts'
import { figureSays, figureWords, kindWords } from '#duties/roster/roster.words.ts'
import { rosters, sentenceOf } from '#duties/roster/screens/asks.ts'
import { FigureRows } from '#duties/roster/screens/FigureRows.tsx'
import { hoursOf, placeWords, sentLate, standingOf } from '#duties/roster/screens/shift-look.ts'
import '#duties/roster/screens/days.css'
import '#duties/roster/screens/roster.css'

export type PresenceSearch = {
  figure?: Figure | undefined
  period?: string | undefined
  from?: string | undefined
  to?: string | undefined
  school?: string | undefined
}

/** 谁在岗: who is where now, and how it went; every number opens its rows. */
export function Presence() {
  const [search, change] = useUrlState<PresenceSearch>()
  const { school } = search
  const periods = usePeriods()
  const named = spanOf({ period: 'month', ...search }, periods.data?.periods ?? [])
  const days = named && { from: named.from, to: named.to }
  const span = { ...days, ...(school && { school }) }
  const read = useQuery({
    queryKey: ['presence', span],
    queryFn: () => rosters.readPresence(span),
    enabled: days !== undefined,
  })
  const fresh = useFresh(({ kind }) => kind.startsWith('shift-'))
  const { data } = read
  // Without the periods there are no days to ask for.
  const failed = [periods, read].find(({ isError }) => isError)
  const show = () => {
    fresh.seen()
    void read.refetch()
  }
  return (
    <Page>
      <FreshLine count={fresh.count} onShow={show} />
      <PageHead title="谁在岗" deeds={<Link href="/rosters">看值班表</Link>} />
      <Days search={search} change={change} periods={periods.data?.periods ?? []} shown={named} />
      {failed ? (
        <ErrorState what="没有取到在岗情况" because={sentenceOf(failed.error)} onRetry={() => void failed.refetch()} />
      ) : (
        read.isPending && <Loading bars={6} />
      )}
      {data && (
        <>
          <p className="hx-small hx-ink-2">
            {spanWords(plainDay(data.from), plainDay(data.to))}，截至{timeOf(data.now)}
          </p>
          <ul className="rs-figures">
            {data.figures.map((sum) => (
              <li key={sum.figure}>
                <FigureLink
                  sum={sum}
                  on={search.figure === sum.figure}
                  href={hrefWith('/presence', search, { figure: sum.figure })}
                />
              </li>
            ))}
          </ul>
          {search.figure && (
            <FigureRows
              figure={search.figure}
              span={span}
              close={hrefWith('/presence', search, { figure: undefined })}
            />
          )}
          <Section title="此刻应在岗" remark={`${data.shifts.length}班`} ruled>
            <OnDuty shifts={data.shifts} now={data.now} none="此刻没有安排的班次。" />
          </Section>
          <Section title="两小时内开始" remark={`${data.next.length}班`} ruled>
            <OnDuty shifts={data.next} now={data.now} none="两小时内没有班次开始。" />
          </Section>
        </>
      )}
    </Page>
  )
}

type DaysProps = {
  search: PresenceSearch
  change: (patch: Partial<PresenceSearch>) => void
  periods: readonly CoveragePeriod[]
  shown: ReturnType<typeof spanOf>
}

/** Which days: one of the usual periods, or from and to. What is chosen stands in the address. */
function Days({ search, change, periods, shown }: DaysProps) {
  const set = (patch: { from?: PlainDay; to?: PlainDay }) => {
    if (!shown) return
    const next = { from: shown.from, to: shown.to, ...patch }
    // Beginning after the end means that day alone.
    const [from, to] =
      next.from <= next.to ? [next.from, next.to] : patch.from ? [patch.from, patch.from] : [next.to, next.to]
    change({ from, to, period: undefined })
  }
  return (
    <div className="rs-days hx-no-print">
      <ViewTabs
        name="看哪一段时间"
        on={shown?.key ?? ''}
        views={periods
          .filter(({ key }) => key !== 'campaign')
          .map(({ key, words }) => ({
            key,
            words,
            href: hrefWith('/presence', search, { period: key, from: undefined, to: undefined }),
          }))}
      />
      <Field label="从" side>
        {(hold) => <DayInput {...hold} value={shown?.from} onChange={(from) => from && set({ from })} />}
      </Field>
      <Field label="到" side>
        {(hold) => <DayInput {...hold} value={shown?.to} onChange={(to) => to && set({ to })} />}
      </Field>
    </div>
  )
}

function FigureLink({ sum, href, on }: { sum: FigureSum; href: string; on: boolean }) {
  const { figure, n, m, rate, unknown } = sum
  return (
    <Link className="rs-figure" href={href} aria-current={on ? 'true' : undefined}>
      <span>{figureWords[figure]}</span>
      <b>{figure === 'absent' ? `${n}段` : rate === null ? '—' : percent(n, m)}</b>
      <small>
        {figure === 'absent' ? `应到${m}班` : `${n}/${m}`}
        {unknown > 0 && ` · ${unknown}班没有消息`}
      </small>
      <small>{figureSays[figure]}</small>
    </Link>
  )
}

function OnDuty({ shifts, now, none }: { shifts: readonly Shift[]; now: Date; none: string }) {
  if (shifts.length === 0) return <Empty why={none} />
  return (
    <ul className="rs-now">
      {shifts.map((shift) => (
        <li key={shift.id}>
          <Status {...standingOf(shift, now)} />
          <span>
            <Link href={`/rosters?roster=${shift.roster}&month=${shift.day.slice(0, 7)}&shift=${shift.id}`}>
              {shift.schoolName} {shift.place}
            </Link>
            <small className="hx-ink-2">
              {kindWords[shift.kind]} · {shift.unitName} {shift.postTitle} · {hoursOf(shift)}
            </small>
          </span>
          <span className="hx-small hx-ink-2">
            {shift.onAt ? `${timeOf(shift.onAt)}签到${sentLate(shift)}，${placeWords(shift)}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
