import '#matters/hazard/screens/inbox/inbox.css'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FocusEvent } from 'react'
import { BulkBar } from '#foundation/ui/bulk-bar.tsx'
import { Columns, Panel } from '#foundation/ui/columns.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { ListGroup } from '#foundation/ui/list-row.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { FreshLine } from '#foundation/ui/notice.tsx'
import { useTitle } from '#foundation/ui/page.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { useFresh } from '#foundation/ui/use-live.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { useRowKeys } from '#foundation/ui/use-row-keys.ts'
import { hazardHref } from '#matters/hazard/screens/hazard-href.ts'
import { drawerWords } from '#matters/hazard/screens/inbox/drawer-words.ts'
import { InboxDetail } from '#matters/hazard/screens/inbox/InboxDetail.tsx'
import { InboxRow } from '#matters/hazard/screens/inbox/InboxRow.tsx'
import { needsToday, useAccept, useInbox } from '#matters/hazard/screens/inbox/use-inbox.ts'
import { useMe, useNow } from '#matters/hazard/screens/use-now.ts'
import { useMeetingsWaiting } from '#matters/meeting/screens/asks.ts'
import { MeetingsWaiting } from '#matters/meeting/screens/MeetingsWaiting.tsx'
import { OrdersWaiting, useOrdersWaiting } from '#matters/supervision/screens/OrdersWaiting.tsx'

/** 我的待办: everything that waits for me, most pressing first; what I chose stands beside it with its steps. */
export function Inbox() {
  useTitle('我的待办')
  const [{ hazard: chosenId }, change] = useUrlState<{ hazard?: string | undefined }>()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLDivElement>(null)
  const narrow = useNarrow(1180)
  const now = useNow()
  const me = useMe()
  const client = useQueryClient()
  const { inbox, drawers, lying } = useInbox()
  const { accept, doing } = useAccept()
  const fresh = useFresh(({ kind }) => kind.startsWith('hazard-'))
  const pressed = useOrdersWaiting()
  const called = useMeetingsWaiting()
  const otherwise = pressed.length + (called?.meetings.length ?? 0) + (called?.resolutions.length ?? 0)
  useRowKeys(list)

  const unit = me?.post.unit ?? ''
  const chosen = lying.find(({ row }) => row.id === chosenId) ?? (narrow ? undefined : lying[0])
  const toAccept = lying.filter(({ drawer, row }) => drawer === 'toAccept' && ticked.has(row.id)).map(({ row }) => row)
  const tickable = lying.some(({ drawer }) => drawer === 'toAccept')
  const mine = lying.filter(({ drawer }) => drawer !== 'waiting').length
  const today = needsToday(lying, now)
  const refresh = () => {
    fresh.seen()
    void client.invalidateQueries({ queryKey: ['inbox'] })
  }
  // J and K move the focus; the panel follows the keyboard, but not the mouse, which must not turn a press into two
  const follow = (event: FocusEvent) => {
    if (narrow || !event.target.matches('[data-row]:focus-visible')) return
    const at = [...(list.current?.querySelectorAll('[data-row]') ?? [])].indexOf(event.target)
    if (lying[at]) change({ hazard: lying[at].row.id }, { replace: true })
  }
  const tick = (id: string) => (on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))
  const detail = chosen && (
    <InboxDetail
      row={chosen.row}
      unit={unit}
      now={now}
      busy={doing.has(chosen.row.id)}
      onAccept={() => accept([chosen.row])}
    />
  )

  return (
    <Columns
      right={{
        width: 400,
        title: chosen ? `${chosen.row.number}号` : '',
        panel: (
          <Panel as="aside" name="选中的一件">
            {detail}
          </Panel>
        ),
      }}
      drawerOpen={narrow && chosen !== undefined}
      onDrawerClose={() => change({ hazard: undefined })}
    >
      <Panel
        name="待办"
        head={<FreshLine count={fresh.count} onShow={refresh} />}
        foot={
          <BulkBar
            chosen={toAccept.length}
            unit="件"
            verb={`签收这${toAccept.length}件`}
            not="都可以签收；报完、退回、延期须逐件办理"
            onDo={() => {
              accept(toAccept)
              setTicked(new Set())
            }}
            onDrop={() => setTicked(new Set())}
          />
        }
      >
        <div className="ib" ref={list} onFocus={follow}>
          <header className="ib-head">
            <h1 className="hx-h1">我的待办</h1>
            {inbox.data && mine > 0 && (
              <span className="hx-ink-2">
                {mine}件{today > 0 && ` · 其中今天要办${today}件`}
              </span>
            )}
          </header>
          {inbox.isPending && <Loading bars={8} />}
          {inbox.isError && (
            <ErrorState what="没有取到待办" because={inbox.error.message} onRetry={() => void inbox.refetch()} />
          )}
          <OrdersWaiting />
          <MeetingsWaiting />
          {inbox.data && lying.length === 0 && otherwise === 0 && (
            <Empty why="现在没有要您办的事">
              交办来了会出现在这里，右上角也会提醒。<Link href="/ledger">看台账</Link>
            </Empty>
          )}
          {drawers.map(({ drawer, rows }) => {
            const { words, state, note, officeNote } = drawerWords[drawer]
            return (
              <section key={drawer} aria-label={words}>
                <ListGroup
                  state={state}
                  words={words}
                  count={rows.length}
                  note={me?.scope === 'district' ? (officeNote ?? note) : note}
                />
                <ul>
                  {rows.map((row) => (
                    <InboxRow
                      key={row.id}
                      {...{ drawer, row, now, unit }}
                      on={row.id === chosen?.row.id}
                      href={row.id === chosen?.row.id ? hazardHref(row.id) : hrefWith('/inbox', {}, { hazard: row.id })}
                      plain={!tickable}
                      busy={doing.has(row.id)}
                      ticked={ticked.has(row.id)}
                      onTick={tick(row.id)}
                      onAccept={() => accept([row])}
                    />
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      </Panel>
    </Columns>
  )
}
