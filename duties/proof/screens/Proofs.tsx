import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { momentWords, spanWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Chips } from '#foundation/ui/chips.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { OversightFigures } from '#duties/coverage/screens/OversightFigures.tsx'
import {
  coverage as coverageAsk,
  type CoverageSearch,
  spanOf,
  useMe,
  usePeriods,
} from '#duties/coverage/screens/use-coverage.ts'
import { ProofOnly, type ProofRow } from '#duties/proof/proof-shown.ts'
import { onlyWords, outcomeWords } from '#duties/proof/proof.words.ts'
import { desk } from '#duties/proof/screens/asks.ts'
import { proofHref } from '#duties/proof/screens/proof-href.ts'
import { proofLook } from '#duties/proof/screens/proof-look.ts'
import '#duties/proof/screens/proof.css'

type ProofSearch = CoverageSearch & { only?: string | undefined }

/** 谁做了什么: every time something was shown, newest first; the period and what narrows it stand in the address. */
export function ProofsScreen() {
  const [search, change] = useUrlState<ProofSearch>()
  const me = useMe()
  const periods = usePeriods()
  const span = spanOf({ period: 'today', ...search }, periods.data?.periods ?? [])
  const only = ProofOnly.safeParse(search.only).data
  const { town, subject, duty } = search
  const filter = span && { from: span.from, to: span.to, town, subject, duty, only }
  const read = useInfiniteQuery({
    queryKey: ['proof-list', filter],
    queryFn: ({ pageParam }) => desk.listProofs({ ...filter!, before: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: filter !== undefined,
  })
  const first = read.data?.pages[0]
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  const failed = read.error ?? periods.error
  const tabs = (periods.data?.periods ?? []).map(({ key, words }) => ({
    key,
    words,
    href: hrefWith('/proofs', search, { period: key, from: undefined, to: undefined }),
  }))
  return (
    <Page>
      <PageHead
        title="谁做了什么"
        deeds={
          <Link href={hrefWith('/coverage', {}, { period: search.period, from: search.from, to: search.to })}>
            看应做没做的
          </Link>
        }
        tags={span && <span className="hx-small hx-ink-2">{spanWords(span.from, span.to)}</span>}
      />
      <ViewTabs views={tabs} on={span?.key ?? ''} name="看哪一段时间" />
      {span && <OversightFigures span={span} on={me?.unitKind === 'member' ? 'unit' : 'school'} town={town} />}
      <Narrow search={search} change={change} wide={me?.scope === 'district' || me?.unitKind === 'town'} />
      {first && (
        <ViewTabs
          name="看哪一种"
          on={only ?? 'all'}
          views={[
            { key: 'all', words: '全部', count: first.all, href: hrefWith('/proofs', search, { only: undefined }) },
            ...ProofOnly.options.map((key) => ({
              key,
              words: onlyWords[key],
              count: first.counts[key],
              href: hrefWith('/proofs', search, { only: key }),
            })),
          ]}
        />
      )}
      {failed && <ErrorState what="没有取到记录" because={failed.message} onRetry={() => void read.refetch()} />}
      {!failed && !first && <Loading bars={6} />}
      {first && rows.length === 0 && (
        <Empty why="这段时间没有这样的记录">应做没做的在“完成情况”里，按学校和工作列着。</Empty>
      )}
      <ul className="pf-list">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {read.hasNextPage && (
        <Button busy={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
          再看50条
        </Button>
      )}
    </Page>
  )
}

function Row({ row }: { row: ProofRow }) {
  const { id, dutyName, slotName, subjectName, postName, observedAt, receivedAt, standing, outcome, reason } = row
  const later = standing === 'made-up' || receivedAt.getTime() - observedAt.getTime() > 600_000
  return (
    <li>
      <time>{momentWords(observedAt)}</time>
      <span>
        <Link href={proofHref(id)}>{`${subjectName}：${dutyName}${slotName ? ` ${slotName}` : ''}`}</Link>
        <small>
          {postName}
          {later && ` · ${momentWords(receivedAt)}收到`}
          {outcome !== 'done' && ` · ${outcomeWords[outcome]}${reason ? `：${reason}` : ''}`}
        </small>
      </span>
      <span className="pf-marks">
        <Status {...proofLook(row)} />
        {row.unmet > 0 && <Status state="late" word={`${row.unmet}项不符合`} />}
        {row.countersign === 'waits' && <Status state="todo" word="待会签" />}
      </span>
    </li>
  )
}

type NarrowProps = { search: ProofSearch; change: (patch: Partial<ProofSearch>) => void; wide: boolean }

/** By school (unit), duty and town: the same names the coverage of these days has. */
function Narrow({ search, change, wide }: NarrowProps) {
  const periods = usePeriods()
  const span = spanOf({ period: 'today', ...search }, periods.data?.periods ?? [])
  const names = useQuery({
    queryKey: ['coverage-names', span?.from, span?.to],
    queryFn: () => coverageAsk.readCoverageNames({ from: span!.from, to: span!.to }),
    enabled: span !== undefined,
  })
  const { subjects = [], duties = [], towns = [] } = names.data ?? {}
  const named = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, words: name }))
  return (
    <Chips
      chips={[
        ...(wide && towns.length > 1 ? [{ key: 'town', name: '属地', value: search.town, options: named(towns) }] : []),
        ...(subjects.length > 1
          ? [{ key: 'subject', name: '学校（单位）', value: search.subject, options: named(subjects) }]
          : []),
        { key: 'duty', name: '哪项工作', value: search.duty, options: named(duties) },
      ]}
      onChange={(key, value) => change({ [key]: value })}
      onClear={() => change({ town: undefined, subject: undefined, duty: undefined })}
    />
  )
}
