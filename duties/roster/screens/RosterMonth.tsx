import { useQuery } from '@tanstack/react-query'
import { addDays, dayOf, plainDay, weekday } from '#foundation/calendar/day.ts'
import { monthWords } from '#foundation/calendar/words.ts'
import { Drawer } from '#foundation/ui/drawer.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { LinkButton } from '#foundation/ui/button.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import type { Roster } from '#duties/roster/planned.ts'
import { daysWords } from '#duties/roster/roster.words.ts'
import { rosters, sentenceOf } from '#duties/roster/screens/asks.ts'
import { MonthDay } from '#duties/roster/screens/MonthDay.tsx'
import type { RosterSearch } from '#duties/roster/screens/Rosters.tsx'
import { CloseRoster, PlaceRoster } from '#duties/roster/screens/RosterDeeds.tsx'
import { ShiftPanel } from '#duties/roster/screens/ShiftPanel.tsx'
import { SwapList } from '#duties/roster/screens/SwapList.tsx'

/** One roster, one month, Monday to Sunday. */
export function RosterMonth({ roster, now }: { roster: Roster; now: Date }) {
  const [search, change] = useUrlState<RosterSearch>()
  const month = search.month ?? dayOf(now).slice(0, 7)
  const read = useQuery({
    queryKey: ['rosters', roster.id, month],
    queryFn: () => rosters.readRosterMonth({ rosterId: roster.id, month }),
  })
  const first = plainDay(`${month}-01`)
  const to = (days: number) =>
    hrefWith('/rosters', search, { month: addDays(first, days).slice(0, 7), shift: undefined })
  const chosen = read.data?.shifts.find(({ id }) => id === search.shift)
  return (
    <section className="rs-month" aria-label={`${roster.name} ${monthWords(first)}`}>
      <div className="rs-month__head">
        <h2 className="hx-h2">{monthWords(first)}</h2>
        <nav className="hx-row" aria-label="换月份">
          <Link href={to(-1)}>上个月</Link>
          <Link href={to(31)}>下个月</Link>
        </nav>
        <p className="hx-small hx-ink-2">
          {roster.unit !== roster.school && `${roster.unitName} · `}
          {roster.schoolName} {roster.place} · {daysWords[roster.days]}{' '}
          {roster.windows.map(({ from, to: end }) => `${from}—${end}`).join('、')}
          {!roster.placed && ' · 岗位点未标图，签到只记时间'}
        </p>
        {roster.mine && (
          <span className="hx-row hx-row--wrap">
            <LinkButton small href={`/rosters/new?roster=${roster.id}`} icon="pen">
              排班
            </LinkButton>
            <LinkButton
              small
              href={hrefWith('/rosters', search, { roster: roster.id, deed: 'place', shift: undefined })}
            >
              标岗位点
            </LinkButton>
            {!roster.closedOn && (
              <LinkButton
                small
                href={hrefWith('/rosters', search, { roster: roster.id, deed: 'close', shift: undefined })}
              >
                停用
              </LinkButton>
            )}
          </span>
        )}
      </div>
      {read.isPending && <Loading bars={8} />}
      {read.isError && (
        <ErrorState what="没有取到这个月" because={sentenceOf(read.error)} onRetry={() => void read.refetch()} />
      )}
      {read.data && (
        <>
          <SwapList swaps={read.data.swaps} mine={roster.mine} />
          <ol className="rs-grid">
            {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
              <li key={name} className="rs-grid__name" aria-hidden="true">
                周{name}
              </li>
            ))}
            {read.data.days.map((day, i) => (
              <MonthDay
                key={day.day}
                start={i === 0 ? weekday(first) : undefined}
                day={day}
                now={now}
                shifts={read.data.shifts.filter((shift) => shift.day === day.day)}
                gaps={read.data.gaps.filter((gap) => gap.day === day.day)}
                hrefOf={(shift) => hrefWith('/rosters', search, { roster: roster.id, shift })}
              />
            ))}
          </ol>
          <p className="rs-key hx-small hx-ink-2">
            <span>
              <Icon name="late" /> 空班、缺岗
            </span>
            <span>
              <Icon name="unknown" /> 没有消息
            </span>
            <span>
              <Icon name="link" /> 换班或替班
            </span>
            <span>休 放假</span>
            <span>班 调休上班</span>
          </p>
        </>
      )}
      {roster.mine && read.data && search.deed === 'place' && (
        <Drawer title="标岗位点" onClose={() => change({ deed: undefined })}>
          <PlaceRoster roster={roster} gates={read.data.gates} onDone={() => change({ deed: undefined })} />
        </Drawer>
      )}
      {roster.mine && search.deed === 'close' && (
        <Drawer title={`停用：${roster.name}`} onClose={() => change({ deed: undefined })}>
          <CloseRoster roster={roster} now={now} onDone={() => change({ deed: undefined })} />
        </Drawer>
      )}
      {chosen && read.data && (
        <Drawer title="班次" onClose={() => change({ shift: undefined })}>
          <ShiftPanel shift={chosen} month={read.data} now={now} />
        </Drawer>
      )}
    </section>
  )
}
