import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queryOf } from '#foundation/client.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { type Chip, Chips } from '#foundation/ui/chips.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerRows } from '#foundation/ui/ledger-rows.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { ExportRows } from '#matters/hazard/screens/ledger/ExportRows.tsx'
import { AboutKind, OrderState } from '#matters/supervision/order.ts'
import { ledgerTitle } from '#matters/supervision/order-columns.ts'
import { orders, useOrderChoices } from '#matters/supervision/screens/asks.ts'
import { OrderCards, orderTable } from '#matters/supervision/screens/OrderRows.tsx'
import { type OrderChoices, type OrderFilter, OrderView } from '#matters/supervision/supervision-reads.contract.ts'
import { aboutWords, stateWords, viewWords } from '#matters/supervision/supervision.words.ts'
import { useLedgerLine, useToday } from '#registry/sign-in/screens/use-me.ts'
import '#matters/supervision/screens/order.css'

type Search = Partial<OrderFilter> & { after?: string | undefined }
const AT_ONCE = 100

/** What the ledger is narrowed to; all of it stands in the address. */
function useLedger() {
  const [search, change] = useUrlState<Search>()
  const { after, ...filter } = search
  const page = useQuery({
    queryKey: ['order', 'list', search],
    queryFn: () => orders.listOrders({ ...filter, ...(after && { after }), limit: AT_ONCE }),
    placeholderData: keepPreviousData,
  })
  const counts = useQuery({
    queryKey: ['order', 'counts', filter],
    queryFn: () => orders.countOrders(filter),
    placeholderData: keepPreviousData,
  })
  return { search, filter, change, page, counts, view: filter.view ?? 'all' }
}
type Ledger = ReturnType<typeof useLedger>

/** 督办台账: every order the asker may see, in the columns as printed. */
export function OrderLedger() {
  const ledger = useLedger()
  const choices = useOrderChoices()
  const failed = choices.error ?? ledger.page.error
  if (failed || !choices.data)
    return (
      <Page>
        <PageHead title="督办台账" />
        {failed ? (
          <ErrorState
            what="没有取到督办台账"
            because={failed.message}
            onRetry={() => void choices.refetch().then(() => ledger.page.refetch())}
          />
        ) : (
          <Loading bars={8} />
        )}
      </Page>
    )
  return <Drawn ledger={ledger} choices={choices.data} />
}

function Drawn({ ledger, choices }: { ledger: Ledger; choices: OrderChoices }) {
  const { search, filter, counts, view, change } = ledger
  const narrow = useNarrow(760)
  const today = useToday()
  const title = ledgerTitle(Number(today.slice(0, 4)), choices.district)
  const office = choices.mayIssue === null
  const views = OrderView.options
    .filter((key) => key !== 'draft' || office)
    .map((key) => ({
      key,
      words: viewWords[key],
      count: counts.data?.views[key],
      href: hrefWith('/orders', search, { view: key === 'all' ? undefined : key, after: undefined }),
    }))
  return (
    <Page>
      <div className="or">
        <div className="hx-no-print">
          <PageHead
            title="督办台账"
            deeds={
              <>
                {office && (
                  <LinkButton kind="primary" icon="plus" href="/orders/new">
                    签发督办单
                  </LinkButton>
                )}
                {!narrow && (
                  <Button small icon="print" onClick={() => window.print()}>
                    打印
                  </Button>
                )}
                <ExportRows
                  href={`/api/orders.xlsx?${queryOf(filter)}`}
                  count={counts.data?.views[view]}
                  title={title}
                />
              </>
            }
          />
          <div className="or-bar">
            <ViewTabs views={views} on={view} name="看哪些督办单" />
            <Filters filter={filter} choices={choices} change={change} />
          </div>
        </div>
        <Rows ledger={ledger} title={title} narrow={narrow} />
      </div>
    </Page>
  )
}

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, words: name }))

type FiltersProps = { filter: Partial<OrderFilter>; choices: OrderChoices; change: Ledger['change'] }

function Filters({ filter, choices, change }: FiltersProps) {
  const chips: Chip[] = [
    { key: 'lead', name: '承办单位', value: filter.lead, options: named(choices.leads) },
    { key: 'town', name: '属地', value: filter.town, options: named(choices.towns) },
    { key: 'school', name: '学校', value: filter.school, options: named(choices.schools) },
    {
      key: 'kind',
      name: '督办什么',
      value: filter.kind,
      options: AboutKind.options.map((value) => ({ value, words: aboutWords[value] })),
    },
    {
      key: 'state',
      name: '状态',
      value: filter.state,
      options: OrderState.options.map((value) => ({ value, words: stateWords[value] })),
    },
  ]
  const none = { lead: undefined, town: undefined, school: undefined, kind: undefined, state: undefined }
  return (
    <Chips
      chips={chips.filter(({ options, value }) => options.length > 1 || value !== undefined)}
      onChange={(key, value) => change({ [key]: value, after: undefined })}
      onClear={() => change({ ...none, after: undefined })}
    />
  )
}

const nilWords: Partial<Record<OrderView, string>> = {
  draft: '没有待签发的督办单',
  late: '没有逾期未反馈的督办单',
  judging: '没有等待核实的反馈',
  listed: '没有挂牌督办的事项',
}

function Rows({ ledger, title, narrow }: { ledger: Ledger; title: string; narrow: boolean }) {
  const { search, page, counts, view } = ledger
  const nil = nilWords[view] ?? '没有这样的督办单'
  return (
    <LedgerRows
      path="/orders"
      search={search}
      page={page.data}
      stale={page.isPlaceholderData}
      total={counts.data?.views[view]}
      counted="件"
      title={title}
      line={useLedgerLine()}
      columns={orderTable}
      linkIn="matter"
      nil={nil}
      cards={narrow ? (rows) => <OrderCards rows={rows} nil={nil} /> : undefined}
    />
  )
}
