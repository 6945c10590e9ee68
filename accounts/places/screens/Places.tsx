import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dayOf } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Tick } from '#foundation/ui/field.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import type { SchoolPlaces } from '#accounts/places/places.ts'
import { Periods } from '#accounts/places/screens/Periods.tsx'
import { OneSchool } from '#accounts/places/screens/OneSchool.tsx'
import { placesAsk, type PlacesPeriod, usePlacesPeriod } from '#accounts/places/screens/use-places.ts'
import '#accounts/places/screens/places.css'

/** 排查到位: where somebody was, and where nobody was; one school when the address names it. */
export function PlacesScreen() {
  const period = usePlacesPeriod()
  const { search, periods, span } = period
  if (periods.error)
    return (
      <Page>
        <PageHead title="排查到位" />
        <ErrorState what="没有取到部位" because={periods.error.message} onRetry={() => void periods.refetch()} />
      </Page>
    )
  if (!span)
    return (
      <Page>
        <PageHead title="排查到位" />
        <Loading bars={6} />
      </Page>
    )
  return (
    <Page>{search.school ? <OneSchool period={period} school={search.school} /> : <Schools period={period} />}</Page>
  )
}

const AT_ONCE = 200

function Schools({ period }: { period: PlacesPeriod }) {
  const { search, change, span } = period
  const list = useQuery({
    queryKey: ['places', 'list', span, search.white, search.after],
    queryFn: () =>
      placesAsk.listPlaces({
        ...span!,
        limit: AT_ONCE,
        ...(search.white && { white: 'true' }),
        ...(search.after && { after: search.after }),
      }),
    enabled: span !== undefined,
    placeholderData: keepPreviousData,
  })
  const total = list.data?.total
  return (
    <div className="pm">
      <PageHead
        title="排查到位"
        tags={
          total && <Proportion part={total.seen} whole={total.places} unit="处" inline noneBecause="还没有登记部位" />
        }
      />
      <div className="pm-bar">
        <Periods period={period} />
        <Tick
          checked={search.white === true}
          onChange={(event) => change({ white: event.target.checked || undefined, after: undefined })}
        >
          只看有空白的学校
        </Tick>
      </div>
      {list.error ? (
        <ErrorState what="没有取到部位" because={list.error.message} onRetry={() => void list.refetch()} />
      ) : !list.data ? (
        <Loading bars={6} />
      ) : list.data.rows.length === 0 ? (
        <Empty why={search.white ? '没有空白' : '没有归您看的学校'} />
      ) : (
        <>
          <table className="pm-table">
            <thead>
              <tr>
                <th scope="col">学校</th>
                <th scope="col" className="pm-wide">
                  属地
                </th>
                <th scope="col">查到</th>
                <th scope="col">空白</th>
                <th scope="col" className="pm-wide">
                  最近一次
                </th>
              </tr>
            </thead>
            <tbody>
              {list.data.rows.map((row) => (
                <SchoolLine key={row.school} row={row} search={search} />
              ))}
            </tbody>
          </table>
          <LedgerFoot
            total={`合计 ${list.data.total.schools}所`}
            previous={search.after ? hrefWith('/places', search, { after: undefined }) : undefined}
            next={list.data.next ? hrefWith('/places', search, { after: list.data.next }) : undefined}
          />
        </>
      )}
    </div>
  )
}

function SchoolLine({ row, search }: { row: SchoolPlaces; search: PlacesPeriod['search'] }) {
  const href = hrefWith('/places', search, { school: row.school, white: undefined, after: undefined })
  const white = row.places - row.seen
  return (
    <tr>
      <td>
        <Link href={href}>{row.schoolName}</Link>
      </td>
      <td className="pm-wide">{row.townName ?? '—'}</td>
      <td>
        <Proportion part={row.seen} whole={row.places} unit="处" inline noneBecause="没有登记部位" href={href} />
      </td>
      <td>
        {white > 0 ? (
          <Status state="unknown" word={`${white}处没有记录`} />
        ) : (
          <span>{row.places > 0 ? '无' : '—'}</span>
        )}
      </td>
      <td className="pm-wide">{row.lastAt ? monthDayWords(dayOf(row.lastAt)) : '—'}</td>
    </tr>
  )
}
