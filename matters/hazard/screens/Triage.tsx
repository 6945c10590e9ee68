import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Columns, Panel } from '#foundation/ui/columns.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { KeyHints } from '#foundation/ui/key-list.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { FreshLine } from '#foundation/ui/notice.tsx'
import { useTitle } from '#foundation/ui/page.tsx'
import { useKeys } from '#foundation/ui/use-keys.ts'
import { useFresh } from '#foundation/ui/use-live.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { reads } from '#matters/hazard/screens/asks.ts'
import { Dispatch } from '#matters/hazard/screens/triage/Dispatch.tsx'
import { Middle } from '#matters/hazard/screens/triage/Middle.tsx'
import { Queue } from '#matters/hazard/screens/triage/Queue.tsx'
import { useTriage } from '#matters/hazard/screens/triage/use-triage.ts'
import { useNow } from '#matters/hazard/screens/use-now.ts'
import '#matters/hazard/screens/hazard.css'

const hints = [
  { keys: ['J', 'K'], does: '下一条、上一条' },
  { keys: ['1', '2', '3'], does: '定级' },
  { keys: ['M'], does: '合并' },
  { keys: ['L'], does: '认定反弹' },
  { keys: ['N'], does: '不是' },
  { keys: ['U'], does: '改单位' },
  { keys: ['T'], does: '改期限' },
  { keys: ['X'], does: '不属实' },
  { keys: ['S'], does: '稍后' },
  { keys: ['Enter'], does: '交办' },
  { keys: ['Ctrl', 'Z'], does: '撤回' },
  { keys: ['?'], does: '全部快捷键' },
]

/** 交办台: one report after another, by keyboard, with everything needed to decide on one screen. */
export function Triage() {
  useTitle('交办台')
  const now = useNow()
  const client = useQueryClient()
  const triage = useTriage()
  const drawers = useNarrow(1180)
  const [ordering, setOrdering] = useState(false)
  const fresh = useFresh(
    ({ kind }) => kind === 'hazard-reported' || kind === 'hazard-withdrawn' || kind === 'hazard-recalled',
  )
  const { chosen, list } = triage
  const page = useQuery({
    queryKey: ['hazard', chosen?.id],
    queryFn: () => reads.readHazard({ hazardId: chosen?.id ?? '' }),
    enabled: chosen !== undefined,
    refetchOnWindowFocus: false,
  })
  useKeys([
    { key: 'j', does: '下一条', act: () => triage.step(1) },
    { key: 'k', does: '上一条', act: () => triage.step(-1) },
  ])
  const show = () => {
    fresh.seen()
    void client.invalidateQueries({ queryKey: ['triage'] })
  }
  const onDone = () => {
    setOrdering(false)
    triage.onDone()
  }
  const right = page.data && chosen && page.data.hazard.id === chosen.id && (
    <Panel name="定级与交办" as="section">
      {!drawers && <h2 className="hx-h2">定级与交办</h2>}
      <Dispatch
        key={page.data.hazard.id}
        page={page.data}
        onDone={onDone}
        onUndone={() => triage.choose(chosen)}
        onLater={triage.putOff}
      />
    </Panel>
  )
  const order = drawers && right && (
    <Button small kind="primary" onClick={() => setOrdering(true)}>
      定级与交办
    </Button>
  )
  return (
    <div className="hz-triage">
      <FreshLine count={fresh.count} onShow={show} />
      <Columns
        left={{ width: 284, panel: <Queue triage={triage} now={now} /> }}
        right={right ? { width: 404, title: '定级与交办', panel: right } : undefined}
        drawerOpen={ordering}
        onDrawerClose={() => setOrdering(false)}
      >
        <Panel name="这一条">
          {list.isError ? (
            <ErrorState what="没有取到待交办的隐患" because={list.error.message} onRetry={() => void list.refetch()} />
          ) : page.isError && chosen ? (
            <ErrorState what="没有取到这一条" because={page.error.message} onRetry={() => void page.refetch()} />
          ) : list.data && !chosen ? (
            <Empty why="都交办完了">
              新报的会在这里提示。<Link href="/ledger?view=awaiting">看待复查的</Link>
            </Empty>
          ) : page.data ? (
            <Middle key={page.data.hazard.id} page={page.data} now={now} onDone={onDone} deed={order} />
          ) : (
            <Loading bars={8} />
          )}
        </Panel>
      </Columns>
      <KeyHints hints={hints} />
    </div>
  )
}
