import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { LinkButton } from '#foundation/ui/button.tsx'
import { type Chip, Chips } from '#foundation/ui/chips.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerRows } from '#foundation/ui/ledger-rows.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { DocumentKind, documentKinds } from '#accounts/document/document.ts'
import { type DocumentChoices, type DocumentFilter, DocumentView } from '#accounts/document/document-reads.contract.ts'
import { viewWords } from '#accounts/document/document.words.ts'
import { documents, useDocumentChoices } from '#accounts/document/screens/asks.ts'
import { DocumentCards, documentTable } from '#accounts/document/screens/DocumentRows.tsx'
import { useLedgerLine } from '#registry/sign-in/screens/use-me.ts'
import '#accounts/document/screens/document.css'

type Search = Partial<DocumentFilter> & { after?: string | undefined }
const AT_ONCE = 50
/** Views of the Office's own desk; a unit has what it was sent. */
const OFFICE: readonly DocumentView[] = ['draft', 'reviewed', 'unsigned']

function useRegister() {
  const [search, change] = useUrlState<Search>()
  const { after, ...filter } = search
  const page = useQuery({
    queryKey: ['document', 'list', search],
    queryFn: () => documents.listDocuments({ ...filter, ...(after && { after }), limit: AT_ONCE }),
    placeholderData: keepPreviousData,
  })
  const counts = useQuery({
    queryKey: ['document', 'counts', filter],
    queryFn: () => documents.countDocuments(filter),
    placeholderData: keepPreviousData,
  })
  return { search, filter, change, page, counts, view: filter.view ?? 'all' }
}
type Register = ReturnType<typeof useRegister>

/** 公文登记簿: what the Office writes and has sent out, what a unit was sent. */
export function DocumentsScreen() {
  const register = useRegister()
  const choices = useDocumentChoices()
  const failed = choices.error ?? register.page.error
  if (choices.data && !failed) return <Drawn register={register} choices={choices.data} />
  return (
    <Page>
      <PageHead title="文书" />
      {failed ? (
        <ErrorState
          what="没有取到公文登记簿"
          because={failed.message}
          onRetry={() => void choices.refetch().then(() => register.page.refetch())}
        />
      ) : (
        <Loading bars={8} />
      )}
    </Page>
  )
}

function Drawn({ register, choices }: { register: Register; choices: DocumentChoices }) {
  const { search, counts, view } = register
  const office = choices.mayWrite === null
  const views = DocumentView.options
    .filter((key) => (office ? key !== 'to-sign' : !OFFICE.includes(key)))
    .map((key) => ({
      key,
      words: viewWords[key],
      count: counts.data?.views[key],
      href: hrefWith('/documents', search, { view: key === 'all' ? undefined : key, after: undefined }),
    }))
  return (
    <Page>
      <div className="doc">
        <div className="hx-no-print">
          <PageHead
            title="文书"
            deeds={
              office && (
                <LinkButton kind="primary" icon="plus" href="/documents/new">
                  拟稿
                </LinkButton>
              )
            }
          />
          <div className="doc-bar">
            <ViewTabs views={views} on={view} name="看哪些公文" />
            <Filters register={register} choices={choices} />
          </div>
        </div>
        <Rows register={register} />
      </div>
    </Page>
  )
}

function Filters({ register: { filter, change }, choices }: { register: Register; choices: DocumentChoices }) {
  const chips: Chip[] = [
    {
      key: 'kind',
      name: '文种',
      value: filter.kind,
      options: DocumentKind.options.map((value) => ({ value, words: documentKinds[value].name })),
    },
    {
      key: 'year',
      name: '年份',
      value: filter.year === undefined ? undefined : String(filter.year),
      options: choices.years.map((year) => ({ value: String(year), words: `${year}年` })),
    },
    {
      key: 'about',
      name: '由哪件形成',
      value: filter.about,
      options: filter.about ? [{ value: filter.about, words: '由这一件形成' }] : [],
    },
  ]
  return (
    <Chips
      chips={chips.filter(({ options, value }) => options.length > 0 && (value !== undefined || options.length > 1))}
      onChange={(key, value) => change({ [key]: key === 'year' && value ? Number(value) : value, after: undefined })}
      onClear={() => change({ kind: undefined, year: undefined, about: undefined, after: undefined })}
    />
  )
}

const nilWords: Partial<Record<DocumentView, string>> = {
  'to-sign': '没有等您签收的公文',
  draft: '没有正在拟的稿',
  reviewed: '没有等待印发的公文',
  unsigned: '印发的公文都已签收',
  recalled: '没有撤回的公文',
}

function Rows({ register: { search, page, counts, view } }: { register: Register }) {
  const narrow = useNarrow(760)
  const nil = nilWords[view] ?? '没有这样的公文'
  return (
    <LedgerRows
      path="/documents"
      search={search}
      page={page.data}
      stale={page.isPlaceholderData}
      total={counts.data?.views[view]}
      counted="件"
      title="公文登记簿"
      line={useLedgerLine()}
      columns={documentTable}
      linkIn="title"
      nil={nil}
      cards={narrow ? (rows) => <DocumentCards rows={rows} nil={nil} /> : undefined}
    />
  )
}
