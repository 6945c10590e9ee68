import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { ListGroup, ListRow } from '#foundation/ui/list-row.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { useRowKeys } from '#foundation/ui/use-row-keys.ts'
import { reads } from '#matters/hazard/screens/asks.ts'
import { dueWords, standingOf } from '#matters/hazard/screens/standing.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'
import { useNow } from '#matters/hazard/screens/use-now.ts'
import '#matters/hazard/screens/hazard.css'

const MOST_SCHOOLS = 20
const MOST_ROWS = 50

/** What the search box found: schools by name, hazards by number, place or words. */
export function Find() {
  const [search] = useUrlState<{ words?: string | number }>()
  const words = String(search.words ?? '')
    .trim()
    .slice(0, 60)
  const { schools, isLoading } = useChoices()
  const now = useNow()
  const box = useRef<HTMLDivElement>(null)
  useRowKeys(box)
  const found = useQuery({
    queryKey: ['ledger', 'find', words],
    queryFn: () => reads.listHazards({ view: 'all', q: words, sort: 'number', limit: MOST_ROWS }),
    enabled: words !== '',
  })
  const named =
    words === ''
      ? []
      : schools.filter(({ name, short }) => name.includes(words) || short.includes(words)).slice(0, MOST_SCHOOLS)
  const rows = found.data?.rows ?? []
  const nothing = found.data && !isLoading && named.length === 0 && rows.length === 0
  return (
    <Page>
      <PageHead title={words ? `找“${words}”` : '搜索'} />
      {words === '' && <Empty why="请输入学校、编号或几个字">例如：青澜小学、41号、流动摊点</Empty>}
      {found.isError && (
        <ErrorState what="没有查成" because={found.error.message} onRetry={() => void found.refetch()} />
      )}
      {found.isLoading && <Loading bars={6} />}
      {nothing && (
        <Empty why={`没有找到“${words}”`}>
          换几个字试试，或<Link href="/ledger?view=all">到台账里按条件找</Link>
        </Empty>
      )}
      <div ref={box} className="hz-found">
        {named.length > 0 && (
          <>
            <ListGroup words="学校" count={named.length} />
            <ul>
              {named.map(({ code, name }) => (
                <ListRow
                  key={code}
                  plain
                  title={name}
                  href={`/schools/${code}`}
                  deed={<Link href={hrefWith('/ledger', {}, { school: code })}>看隐患</Link>}
                />
              ))}
            </ul>
          </>
        )}
        {rows.length > 0 && (
          <>
            <ListGroup
              words="隐患"
              count={rows.length}
              note={found.data?.next ? `只列最近${MOST_ROWS}处` : undefined}
            />
            <ul>
              {rows.map((row) => (
                <ListRow
                  key={row.id}
                  plain
                  title={`${row.number}号 ${row.title}`}
                  under={[row.schoolName, row.spot, row.leadName].filter(Boolean).join(' · ')}
                  href={`/hazards/${row.id}`}
                  due={<Deadline words={dueWords(row, now)} />}
                  deed={<Status {...standingOf(row)} />}
                />
              ))}
            </ul>
            {found.data?.next && <Link href={hrefWith('/ledger', {}, { view: 'all', q: words })}>在台账里看全部</Link>}
          </>
        )}
      </div>
    </Page>
  )
}
