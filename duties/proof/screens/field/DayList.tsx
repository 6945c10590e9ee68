import { dayOf, instantAt, startOf, timeOf } from '#foundation/calendar/day.ts'
import { momentWords } from '#foundation/calendar/words.ts'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { asShown, groupsOf, isSettled, progressOf, sectionOf, type ShownItem } from '#duties/proof/phone-day.ts'
import { type Day, givenHere, useDay } from '#duties/proof/screens/field/day-store.ts'
import { DayRow } from '#duties/proof/screens/field/DayRow.tsx'
import type { DutyApp } from '#duties/proof/screens/field/duty-app.ts'
import '#duties/proof/screens/field/day.css'

/** The list as it stands now; nothing before the phone has heard of one. */
export function useShownDay(app: DutyApp): { day: Day; items: ShownItem[]; begin: Date; end: Date } | undefined {
  const day = useDay(app.person)
  const { commands } = useSync()
  if (!day) return undefined
  const now = app.now()
  const all = asShown(day.said.items, givenHere(commands, app.person, day), now)
  // What was late yesterday stays until it is settled; what is settled belongs to yesterday.
  const begin = startOf(dayOf(now))
  const items = all.filter((item) => item.to > begin || item.sending !== null || !isSettled(item))
  return { day, items, begin, end: instantAt(dayOf(now), '24:00') }
}

/** 今日: everything this post is to do, the next due first, under the headings of the programme. */
export function DayList({ app }: { app: DutyApp }) {
  const shown = useShownDay(app)
  if (!shown) return <Empty why="还没有取到今日清单">有网络时会自动取来，取来以后没有网络也能用。</Empty>
  const { items, begin, end } = shown
  if (items.length === 0) return <Empty why="您的岗位今天没有要报的工作" />
  const of = (section: string) => items.filter((item) => sectionOf(item, end) === section)
  const today = of('today')
  // What is left from yesterday is shown, and is none of today's count.
  const { done, of: all } = progressOf(today.filter(({ to }) => to > begin))
  return (
    <>
      <AsOf {...shown} now={app.now()} />
      {today.length > 0 && (
        <h2 className="fd-head">
          今天 <span>{`已做${done}件，共${all}件`}</span>
        </h2>
      )}
      <Groups items={today} app={app} />
      <More title="近期要做" items={of('period')} app={app} />
      <More title="有情况时随时记" items={of('occasion')} app={app} />
    </>
  )
}

function Groups({ items, app }: { items: readonly ShownItem[]; app: DutyApp }) {
  return groupsOf(items).map(({ name, items: some }) => (
    <div key={name}>
      <h3 className="dt-group">{name}</h3>
      <ul className="dt-list">
        {some.map((item) => (
          <DayRow key={item.id} item={item} app={app} />
        ))}
      </ul>
    </div>
  ))
}

function More({ title, items, app }: { title: string; items: readonly ShownItem[]; app: DutyApp }) {
  if (items.length === 0) return null
  const { done, of } = progressOf(items)
  return (
    <details className="dt-more">
      <summary>
        <b>{title}</b>
        <span>{of > 0 ? `已做${done}件，共${of}件` : `${items.length}件`}</span>
        <Icon name="down" />
      </summary>
      <Groups items={items} app={app} />
    </details>
  )
}

/** When the server last said so; a list of another day is called one. */
export function AsOf({ day, now }: { day: Day; now: Date }) {
  const { at } = day.said
  const same = dayOf(at) === dayOf(now)
  return (
    <p className={same ? 'dt-asof' : 'dt-asof dt-asof--old'}>
      截至 {same ? timeOf(at) : momentWords(at)}
      {!same && '，有网络后换成今天的'}
    </p>
  )
}
