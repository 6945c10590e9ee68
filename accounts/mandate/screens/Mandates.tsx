import { useQuery } from '@tanstack/react-query'
import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { SchoolTable } from '#foundation/ui/school-table.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { MandateFilter, type MandateRow } from '#accounts/mandate/mandate.contract.ts'
import { viewWords } from '#accounts/mandate/mandate.words.ts'
import { mandates } from '#accounts/mandate/screens/asks.ts'

const PATH = '/mandates'
const hrefOf = ({ unit }: MandateRow) => `${PATH}/${unit}`

/** 职责清单: which units have signed theirs, and which have not. */
export function MandatesScreen() {
  const [search] = useUrlState<{ view?: MandateFilter }>()
  const read = useQuery({ queryKey: ['mandate', 'list', search], queryFn: () => mandates.listMandates(search) })
  const { data } = read
  return (
    <Page>
      <PageHead
        title="职责清单"
        tags={<span className="hx-small hx-ink-2">各成员单位按要点逐条写清做法和责任岗位，分管领导确认</span>}
      />
      {read.isError && (
        <ErrorState what="没有取到职责清单" because={read.error.message} onRetry={() => void read.refetch()} />
      )}
      {!data && !read.isError && <Loading bars={8} />}
      {data && (
        <>
          <ViewTabs
            name="看哪些单位"
            on={search.view ?? 'all'}
            views={[
              { key: 'all', words: '全部', count: data.total, href: PATH },
              ...MandateFilter.options.map((key) => ({
                key,
                words: viewWords[key],
                count: data[key],
                href: hrefWith(PATH, search, { view: key }),
              })),
            ]}
          />
          <SchoolTable
            title={`${data.year}年成员单位职责清单确认情况`}
            line={[`已确认${data.confirmed}/${data.total}个`, '单位：条']}
            columns={columns}
            rows={data.rows.map((row) => ({ ...row, id: row.unit }))}
            href={hrefOf}
            nil="没有这样的单位"
            card={(row) => (
              <>
                <Status {...lookOf(row)} />
                <span className="hx-small">{`${row.clauses}条`}</span>
              </>
            )}
          />
        </>
      )}
    </Page>
  )
}

/** Not signed is not begun; signed and overtaken by the programme is soon due again. */
export const lookOf = ({ confirmed, draft, stale }: MandateRow) => {
  if (stale) return { state: 'soon', word: '要点有更新，待重写' } as const
  if (confirmed) return { state: 'done', word: `第${confirmed.version}版已确认` } as const
  if (!draft) return { state: 'todo', word: '还没写' } as const
  return draft.open > 0
    ? ({ state: 'doing', word: `在写，还差${draft.open}条` } as const)
    : ({ state: 'doing', word: '写好，待确认' } as const)
}

const columns: LedgerColumn<MandateRow>[] = [
  { key: 'at', title: '序号', width: 48, align: 'center', cell: (_, ordinal) => ordinal },
  { key: 'name', title: '单位', width: 200, cell: ({ name }) => name },
  {
    key: 'clauses',
    title: '负责的条款',
    width: 90,
    align: 'right',
    cell: ({ unit, name, clauses }) => (
      <Link href={`/programme?unit=${unit}`}>
        <span className="hx-hidden">{`${name}负责的条款：`}</span>
        {clauses}
      </Link>
    ),
  },
  { key: 'state', title: '清单', width: 170, cell: (row) => <Status {...lookOf(row)} /> },
  {
    key: 'on',
    title: '确认日期',
    width: 120,
    cell: ({ confirmed }) => (confirmed ? dayWords(dayOf(confirmed.at)) : '—'),
  },
  { key: 'by', title: '确认人', width: 220, cell: ({ confirmed }) => confirmed?.byName ?? '—' },
]
