import { queryOf } from '#foundation/client.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerRows } from '#foundation/ui/ledger-rows.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { ExportRows } from '#matters/hazard/screens/ledger/ExportRows.tsx'
import { registerTitle } from '#matters/risk/register-columns.ts'
import { type RiskChoices, RiskView } from '#matters/risk/risk-reads.contract.ts'
import { viewWords } from '#matters/risk/risk.words.ts'
import { useRiskChoices } from '#matters/risk/screens/asks.ts'
import { RegisterFilters } from '#matters/risk/screens/RegisterFilters.tsx'
import { RegisterCards, registerTable } from '#matters/risk/screens/RegisterRows.tsx'
import { TermReviews } from '#matters/risk/screens/TermReviews.tsx'
import { type Register, useRegister } from '#matters/risk/screens/use-register.ts'
import { useLedgerLine, useMe, useToday } from '#registry/sign-in/screens/use-me.ts'
import '#matters/risk/screens/risk.css'

/** 风险清单: what may go wrong, what is done about it, and what nobody has looked at in time. */
export function RiskRegister() {
  const register = useRegister()
  const choices = useRiskChoices()
  const failed = choices.error ?? register.page.error
  if (failed)
    return (
      <Page>
        <PageHead title="风险清单" />
        <ErrorState
          what="没有取到风险清单"
          because={failed.message}
          onRetry={() => void choices.refetch().then(() => register.page.refetch())}
        />
      </Page>
    )
  if (!choices.data)
    return (
      <Page>
        <PageHead title="风险清单" />
        <Loading bars={8} />
      </Page>
    )
  return <Drawn register={register} choices={choices.data} />
}

function Drawn({ register, choices }: { register: Register; choices: RiskChoices }) {
  const { search, filter, counts, view } = register
  const narrow = useNarrow(760)
  const keeps = choices.mayEnter === null
  const views = RiskView.options.map((key) => ({
    key,
    words: viewWords[key],
    count: counts.data?.views[key],
    href: hrefWith('/risks', search, { view: key === 'open' ? undefined : key, after: undefined }),
  }))
  const title = useRegisterTitle(register, choices)
  return (
    <Page>
      <div className="rk">
        <div className="hx-no-print">
          <PageHead
            title="风险清单"
            tags={choices.unsure !== null && <Unsure choices={choices} />}
            deeds={
              <>
                {keeps && (
                  <LinkButton kind="primary" icon="plus" href="/risks/new">
                    登记风险点
                  </LinkButton>
                )}
                {!narrow && (
                  <Button small icon="print" onClick={() => window.print()}>
                    打印
                  </Button>
                )}
                <ExportRows
                  href={`/api/risks.xlsx?${queryOf(filter)}`}
                  count={counts.data?.views[view]}
                  title={title}
                />
              </>
            }
          />
          <TermReviews keeps={keeps} school={filter.school} />
          <div className="rk-bar">
            <ViewTabs views={views} on={view} name="看哪些风险" />
            <RegisterFilters register={register} choices={choices} />
          </div>
        </div>
        <Rows register={register} choices={choices} title={title} narrow={narrow} />
      </div>
    </Page>
  )
}

/** The four colours are official; the points and days are ours until somebody confirms them. */
const Unsure = ({ choices: { basis, unsure } }: { choices: RiskChoices }) => (
  <>
    <Tag>待确认</Tag>
    <span className="hx-small hx-ink-2">{`${basis}。${unsure}。`}</span>
  </>
)

function useRegisterTitle({ filter }: Register, { schools }: RiskChoices): string {
  const today = useToday()
  const me = useMe()
  const own = me?.unitKind === 'school' ? me.post.unitName : undefined
  const school = schools.find(({ id }) => id === filter.school)?.name
  return registerTitle(Number(today.slice(0, 4)), own ?? school ?? '学校')
}

type RowsProps = { register: Register; choices: RiskChoices; title: string; narrow: boolean }

function Rows({ register: { search, page, counts, view }, choices, title, narrow }: RowsProps) {
  const nil = view === 'late' ? '没有逾期未复核的风险' : view === 'open' ? '没有在管的风险点' : '没有这样的风险点'
  return (
    <LedgerRows
      path="/risks"
      search={search}
      page={page.data}
      stale={page.isPlaceholderData}
      total={counts.data?.views[view]}
      counted="项"
      title={title}
      line={useLedgerLine()}
      columns={registerTable(choices.schools.length <= 1 || search.school !== undefined)}
      linkIn="title"
      nil={nil}
      cards={narrow ? (rows) => <RegisterCards rows={rows} nil={nil} /> : undefined}
    />
  )
}
