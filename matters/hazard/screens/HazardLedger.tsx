import { useQueryClient } from '@tanstack/react-query'
import { queryOf } from '#foundation/client.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { useLargeText } from '#foundation/ui/large-text.tsx'
import { LedgerTable } from '#foundation/ui/ledger-table.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { FreshLine } from '#foundation/ui/notice.tsx'
import { useTitle } from '#foundation/ui/page.tsx'
import { useFresh } from '#foundation/ui/use-live.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { ledgerTitle } from '#matters/hazard/ledger-columns.ts'
import { mayImport } from '#matters/hazard/reimport.ts'
import { cellColumns } from '#matters/hazard/screens/ledger/ledger-cells.tsx'
import { ExportRows } from '#matters/hazard/screens/ledger/ExportRows.tsx'
import { LedgerCards } from '#matters/hazard/screens/ledger/LedgerCards.tsx'
import { LedgerFilters } from '#matters/hazard/screens/ledger/LedgerFilters.tsx'
import { LedgerSums } from '#matters/hazard/screens/ledger/LedgerSums.tsx'
import { LedgerViews, viewWords } from '#matters/hazard/screens/ledger/LedgerViews.tsx'
import { PAGE_ROWS, sorts, type Ledger, useLedger } from '#matters/hazard/screens/ledger/use-ledger.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'
import { useMe, useNow } from '#matters/hazard/screens/use-now.ts'
import '#matters/hazard/screens/hazard.css'

/** 隐患排查整改台账: the paper ledger, narrowed by its address. */
export function HazardLedger() {
  useTitle('隐患排查整改台账')
  const ledger = useLedger()
  const me = useMe()
  const narrow = useNarrow(760)
  const client = useQueryClient()
  const fresh = useFresh(({ kind }) => kind.startsWith('hazard-'))
  const { filter, search, change, counts } = ledger
  const paper = search.columns === 'paper'
  const now = useNow()
  const year = filter.year ?? Number(dayOf(now).slice(0, 4))
  const title = ledgerTitle(year, me?.district.name ?? '')
  const show = () => {
    fresh.seen()
    void client.invalidateQueries({ queryKey: ['ledger'] })
  }
  return (
    <div className="hz-ledger">
      <FreshLine count={fresh.count} onShow={show} />
      <div className="hz-ledger__head hx-no-print">
        <h1 className="hx-h1">隐患排查整改台账</h1>
        <LedgerViews ledger={ledger} post={me?.post.id} />
        <span className="hz-ledger__deeds">
          {!narrow && (
            <Button small icon="print" onClick={() => window.print()}>
              打印
            </Button>
          )}
          <ExportRows
            href={`/api/hazards.xlsx?${queryOf({ ...filter, sort: ledger.sort })}`}
            count={counts.data?.views[filter.view]}
            title={title}
          />
        </span>
      </div>
      <div className="hz-ledger__head hz-ledger__head--ruled hx-no-print">
        <LedgerFilters ledger={ledger} />
        <span className="hz-ledger__deeds hx-small">
          {me && mayImport(me.post) && <Link href="/ledger/import">导入改过的台账</Link>}
          {!narrow && (
            <button type="button" className="hx-link" onClick={() => change({ columns: paper ? undefined : 'paper' })}>
              {paper ? '只看常用13列' : '按纸质台账显示22列'}
            </button>
          )}
        </span>
      </div>
      <LedgerBody ledger={ledger} title={title} narrow={narrow} paper={paper} unit={me?.post.unitName ?? ''} />
      <LedgerSums ledger={ledger} />
    </div>
  )
}

const headOf = { due: 'due', found: 'foundOn', number: 'number' } as const

type BodyProps = { ledger: Ledger; title: string; narrow: boolean; paper: boolean; unit: string }

function LedgerBody({ ledger: { list, filter, sort, page, change }, title, narrow, paper, unit }: BodyProps) {
  const now = useNow()
  const known = useChoices()
  const { large } = useLargeText()
  // a bookmark that no longer fits would be refused again: begin at the first page
  const again = () => (page > 1 ? change({ page: undefined, after: undefined }) : void list.refetch())
  if (list.isError)
    return (
      <div className="hz-ledger__say">
        <ErrorState what="没有取到台账" because={list.error.message} onRetry={again} />
      </div>
    )
  if (!list.data)
    return (
      <div className="hz-ledger__say">
        <Loading bars={8} />
      </div>
    )
  const narrowed = Object.entries(filter).some(([key, value]) => key !== 'view' && value !== undefined)
  const nil = narrowed
    ? '没有符合条件的隐患，可去掉几个条件再看'
    : filter.view === 'all'
      ? '本期无'
      : `本期无${viewWords(filter.view)}隐患`
  const rows = list.data.rows
  if (narrow)
    return (
      <div className="hz-ledger__cards" aria-busy={list.isPlaceholderData}>
        <LedgerCards rows={rows} now={now} nil={nil} />
      </div>
    )
  const names = { category: (code: string) => known.categoryOf(code)?.short ?? code, channel: known.channelName }
  return (
    <div className="hz-ledger__paper" aria-busy={list.isPlaceholderData}>
      <LedgerTable
        title={title}
        line={[`填报单位：${unit}`, `填报时间：${dayWords(dayOf(now))}`, '单位：处、万元']}
        columns={cellColumns(paper ? 'paper' : 'usual', now, names, large ? 1.2 : 1)}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/hazards/${id}`}
        linkIn="number"
        before={(page - 1) * PAGE_ROWS}
        nil={nil}
        sort={{ key: headOf[sort], down: sort !== 'due' }}
        onSort={(next) => {
          const asked = sorts.find((one) => headOf[one] === next?.key && one !== 'due')
          change({ sort: asked, page: undefined, after: undefined })
        }}
        signatures={['填报人', '审核人', '负责人']}
      />
    </div>
  )
}
