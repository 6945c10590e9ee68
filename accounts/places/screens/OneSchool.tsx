import { useQuery } from '@tanstack/react-query'
import { momentWords } from '#foundation/calendar/words.ts'
import { Refused } from '#foundation/refused.ts'
import { LinkButton } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { PageHead, Section } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { lookWords, type PlaceRow } from '#accounts/places/places.ts'
import { Periods } from '#accounts/places/screens/Periods.tsx'
import { placesAsk, type PlacesPeriod, useSchoolPlaces } from '#accounts/places/screens/use-places.ts'

/** Every place of one school: who was there last and how, and the places where nobody was. */
export function OneSchool({ period, school }: { period: PlacesPeriod; school: string }) {
  const { search, change, span } = period
  const page = useSchoolPlaces(school, span)
  if (page.error)
    return (
      <>
        <PageHead title="排查到位" />
        {page.error instanceof Refused && page.error.status < 500 ? (
          <Empty why={page.error.message}>
            <Link href="/places">回到排查到位</Link>
          </Empty>
        ) : (
          <ErrorState what="没有取到部位" because={page.error.message} onRetry={() => void page.refetch()} />
        )}
      </>
    )
  if (!page.data)
    return (
      <>
        <PageHead title="排查到位" />
        <Loading bars={6} />
      </>
    )
  const { rows, schoolName } = page.data
  const seen = rows.filter(({ looks }) => looks > 0).length
  const shown = rows.find(({ name }) => name === search.place)
  return (
    <div className="pm">
      <PageHead
        title={`${schoolName}排查到位`}
        crumbs={[{ words: '排查到位', href: '/places' }, { words: schoolName }]}
        tags={<Proportion part={seen} whole={rows.length} unit="处" inline noneBecause="没有登记部位" />}
        deeds={
          <LinkButton small href={`/schools/${school}`}>
            一校一档
          </LinkButton>
        }
      />
      <div className="pm-bar">
        <Periods period={period} />
      </div>
      {rows.length === 0 ? (
        <Empty why="这所学校还没有登记部位">部位在一校一档里登记，巡查点位由学校设置。</Empty>
      ) : (
        <ul className="pm-grid" aria-label={`${schoolName}的部位`}>
          {rows.map((row) => (
            <li key={row.name}>
              <PlaceCell
                row={row}
                on={search.place === row.name}
                onPick={() => change({ place: search.place === row.name ? undefined : row.name })}
              />
            </li>
          ))}
        </ul>
      )}
      {shown && span && <Looks school={school} place={shown} span={span} />}
      <p className="hx-small hx-ink-3">
        巡查扫到点位、在该处发现隐患、检查在该处发现问题、复核该处风险，都算查到。没有记录的不算查过。
      </p>
    </div>
  )
}

function PlaceCell({ row, on, onPick }: { row: PlaceRow; on: boolean; onPick: () => void }) {
  return (
    <button
      type="button"
      className="pm-place"
      data-white={row.looks === 0 || undefined}
      aria-pressed={on}
      onClick={onPick}
    >
      <b>{row.name}</b>
      <small>{[row.kind, row.keyPlace && '重点部位', row.onRound && '在巡查路线上'].filter(Boolean).join(' · ')}</small>
      {row.last ? (
        <>
          <Status state="done" word={`查过${row.looks}次`} />
          <small>{`${momentWords(row.last.at)} ${lookWords[row.last.kind]}`}</small>
        </>
      ) : (
        <Status state="unknown" word="没有记录" />
      )}
    </button>
  )
}

type LooksProps = { school: string; place: PlaceRow; span: NonNullable<PlacesPeriod['span']> }

/** The rows behind one cell. */
function Looks({ school, place, span }: LooksProps) {
  const looks = useQuery({
    queryKey: ['places', 'looks', school, place.name, span],
    queryFn: () => placesAsk.placeLooks({ school, place: place.name, limit: 100, ...span }),
  })
  return (
    <Section title={place.name} remark={`${place.looks}次`}>
      {looks.error ? (
        <ErrorState what="没有取到记录" because={looks.error.message} onRetry={() => void looks.refetch()} />
      ) : !looks.data ? (
        <Loading bars={3} />
      ) : looks.data.rows.length === 0 ? (
        <Empty why="这段时间没有人查过这里">
          {place.onRound ? '它在巡查路线上，请提醒值班人员走到。' : '可以把它设为巡查点位，或在自查时看一看。'}
        </Empty>
      ) : (
        <ul className="pm-looks">
          {looks.data.rows.map(({ id, kind, at, who, href }) => (
            <li key={`${kind}-${id}`}>
              <Link href={href}>{momentWords(at)}</Link>
              <Tag>{lookWords[kind]}</Tag>
              <span>{who}</span>
            </li>
          ))}
          {looks.data.next && <li className="hx-small hx-ink-2">只列最近{looks.data.rows.length}次</li>}
        </ul>
      )}
    </Section>
  )
}
