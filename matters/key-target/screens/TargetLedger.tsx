import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { queryOf } from '#foundation/client.ts'
import type { Output } from '#foundation/endpoint.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { type Chip, Chips } from '#foundation/ui/chips.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { LedgerTable } from '#foundation/ui/ledger-table.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { ExportRows } from '#matters/hazard/screens/ledger/ExportRows.tsx'
import { TargetBasis, TargetState } from '#matters/key-target/target.ts'
import { ledgerTitle } from '#matters/key-target/target-columns.ts'
import { targets, useTargetChoices } from '#matters/key-target/screens/asks.ts'
import { Proposals } from '#matters/key-target/screens/Proposals.tsx'
import { TargetCards, targetTable } from '#matters/key-target/screens/TargetRows.tsx'
import {
  type keyTargetReadsContract,
  type TargetFilter,
  TargetView,
} from '#matters/key-target/key-target-reads.contract.ts'
import { basisWords, stateWords, viewWords } from '#matters/key-target/key-target.words.ts'
import { useMe, useToday } from '#registry/sign-in/screens/use-me.ts'
import '#matters/key-target/screens/target.css'

type Choices = Output<typeof keyTargetReadsContract.targetChoices>
type Search = Partial<TargetFilter> & { after?: string | undefined }
const AT_ONCE = 100

/** What the ledger is narrowed to; all of it stands in the address. */
function useLedger() {
  const [search, change] = useUrlState<Search>()
  const { after, ...filter } = search
  const page = useQuery({
    queryKey: ['target', 'list', search],
    queryFn: () => targets.listTargets({ ...filter, ...(after && { after }), limit: AT_ONCE }),
    placeholderData: keepPreviousData,
  })
  const counts = useQuery({
    queryKey: ['target', 'counts', filter],
    queryFn: () => targets.countTargets(filter),
    placeholderData: keepPreviousData,
  })
  return { search, filter, change, page, counts, view: filter.view ?? 'on-list' }
}
type Ledger = ReturnType<typeof useLedger>

/** 整治项目台账: every key target the asker may see, in the columns as printed; for the group also what is put forward. */
export function TargetLedger() {
  const ledger = useLedger()
  const choices = useTargetChoices()
  const failed = choices.error ?? ledger.page.error
  if (failed || !choices.data)
    return (
      <Page>
        <PageHead title="整治项目台账" />
        {failed ? (
          <ErrorState
            what="没有取到整治项目台账"
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

function Drawn({ ledger, choices }: { ledger: Ledger; choices: Choices }) {
  const { search, filter, counts, view, change } = ledger
  const narrow = useNarrow(760)
  const today = useToday()
  const title = ledgerTitle(Number(today.slice(0, 4)), choices.district)
  const views = TargetView.options
    .filter((key) => key !== 'proposed' || choices.keeps)
    .map((key) => ({
      key,
      words: viewWords[key],
      count: counts.data?.views[key],
      href: hrefWith('/targets', search, { view: key === 'on-list' ? undefined : key, after: undefined }),
    }))
  return (
    <Page>
      <div className="kt">
        <div className="hx-no-print">
          <PageHead
            title="整治项目台账"
            deeds={
              <>
                {choices.maySurvey === null && (
                  <LinkButton small href="/targets/sweep">
                    年底排摸
                  </LinkButton>
                )}
                {choices.mayPropose === null && (
                  <LinkButton kind="primary" icon="plus" href="/targets/new">
                    提出
                  </LinkButton>
                )}
                {!narrow && (
                  <Button small icon="print" onClick={() => window.print()}>
                    打印
                  </Button>
                )}
                <ExportRows
                  href={`/api/targets.xlsx?${queryOf(filter)}`}
                  count={counts.data?.views[view]}
                  title={title}
                />
              </>
            }
          />
          <div className="kt-bar">
            <ViewTabs views={views} on={view} name="看哪些对象" />
            <Filters filter={filter} choices={choices} change={change} />
          </div>
        </div>
        {choices.keeps && view === 'proposed' && (
          <div className="hx-no-print">
            <Proposals mayPropose={choices.mayPropose === null} />
          </div>
        )}
        <Rows ledger={ledger} title={title} narrow={narrow} />
      </div>
    </Page>
  )
}

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, words: name }))

type FiltersProps = { filter: Partial<TargetFilter>; choices: Choices; change: Ledger['change'] }

function Filters({ filter, choices, change }: FiltersProps) {
  const chips: Chip[] = [
    { key: 'lead', name: '牵头单位', value: filter.lead, options: named(choices.leads) },
    { key: 'town', name: '属地', value: filter.town, options: named(choices.towns) },
    { key: 'school', name: '学校', value: filter.school, options: named(choices.listed) },
    { key: 'category', name: '类别', value: filter.category, options: named(choices.categories) },
    {
      key: 'basis',
      name: '列入依据',
      value: filter.basis,
      options: TargetBasis.options.map((value) => ({ value, words: basisWords[value] })),
    },
    {
      key: 'state',
      name: '状态',
      value: filter.state,
      options: TargetState.options.map((value) => ({ value, words: stateWords[value] })),
    },
  ]
  const off = { lead: undefined, town: undefined, school: undefined, category: undefined }
  const none = { ...off, basis: undefined, state: undefined }
  return (
    <Chips
      chips={chips.filter(({ options, value }) => options.length > 1 || value !== undefined)}
      onChange={(key, value) => change({ [key]: value, after: undefined })}
      onClear={() => change({ ...none, after: undefined })}
    />
  )
}

const nilWords: Partial<Record<TargetView, string>> = {
  proposed: '没有等领导小组确认的',
  quiet: '没有缺进展的对象',
  behind: '没有逾期的时间节点',
  judging: '没有等待验收的对象',
  deciding: '没有等待决定的对象',
  delisted: '还没有摘牌的对象',
}

function Rows({ ledger, title, narrow }: { ledger: Ledger; title: string; narrow: boolean }) {
  const { search, page, counts, view } = ledger
  const today = useToday()
  const me = useMe()
  if (!page.data) return <Loading bars={8} />
  const { rows, next } = page.data
  const nil = nilWords[view] ?? '没有这样的对象'
  const foot = (
    <LedgerFoot
      total={`合计 ${counts.data?.views[view] ?? rows.length}所`}
      previous={search.after ? hrefWith('/targets', search, { after: undefined }) : undefined}
      next={next ? hrefWith('/targets', search, { after: next }) : undefined}
    />
  )
  if (narrow)
    return (
      <>
        <TargetCards rows={rows} nil={nil} />
        {rows.length > 0 && foot}
      </>
    )
  return (
    <div aria-busy={page.isPlaceholderData}>
      <LedgerTable
        title={title}
        line={[`填报单位（盖章）：${me?.post.unitName ?? ''}`, `填报时间：${dayWords(plainDay(today))}`, '单位：所']}
        columns={targetTable}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/targets/${id}`}
        linkIn="problem"
        nil={nil}
        signatures={['填报人', '审核人', '单位负责人']}
      />
      {foot}
    </div>
  )
}
