import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '#foundation/ui/button.tsx'
import { Chips } from '#foundation/ui/chips.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import type { VisitsAsked } from '#duties/inspection/inspection-reads.contract.ts'
import { coverageWords, opennessWords, scheduleWords } from '#duties/inspection/inspection.words.ts'
import { inspections } from '#duties/inspection/screens/asks.ts'
import { VisitList } from '#duties/inspection/screens/VisitList.tsx'
import { segmentsOf } from '#duties/inspection/screens/words.tsx'

/** What the address says; numbers of the coverage lead here. */
type Wanted = Partial<Pick<VisitsAsked, 'stage' | 'kind' | 'openness' | 'coverage' | 'schedule' | 'from' | 'to'>> & {
  mine?: true | undefined
}

/** 检查任务: what is still to be done, what was inspected, all; narrowed by the three attributes. */
export function VisitBook({ inspects }: { inspects: boolean }) {
  const [search, change] = useUrlState<Wanted>()
  const usual = inspects ? 'open' : 'all'
  const stage = search.stage ?? usual
  const { mine, kind, openness, coverage, schedule, from, to } = search
  const asked = { stage, mine, kind, openness, coverage, schedule, from, to }
  const visits = useInfiniteQuery({
    queryKey: ['inspection', 'visits', asked],
    queryFn: ({ pageParam }) => inspections.listVisits({ ...asked, after: pageParam || undefined } as never),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = visits.data?.pages.flatMap((page) => page.rows) ?? []
  const total = visits.data?.pages[0]?.total
  const at = (next: Wanted['stage']) => hrefWith('/inspections', search, { stage: next === usual ? undefined : next })
  const chips = [
    { key: 'openness', name: '明暗', options: segmentsOf(opennessWords), value: openness },
    { key: 'coverage', name: '抽查或全覆盖', options: segmentsOf(coverageWords), value: coverage },
    { key: 'schedule', name: '定期或不定期', options: segmentsOf(scheduleWords), value: schedule },
    { key: 'kind', name: '检查对象', options: segmentsOf({ school: '学校', unit: '成员单位' }), value: kind },
    ...(inspects
      ? [{ key: 'mine', name: '谁去', options: [{ value: 'true', words: '我去的' }], value: mine && 'true' }]
      : []),
    ...(from && to ? [{ key: 'from', name: '到场日期', options: [], value: `${from}至${to}` }] : []),
  ]
  return (
    <Section
      title={inspects ? '检查任务' : '对本单位和属地学校的检查'}
      remark={total === undefined ? undefined : `${total}次`}
    >
      <ViewTabs
        name="检查任务"
        on={stage}
        views={[
          { key: 'open', words: '待办', href: at('open') },
          { key: 'inspected', words: '已检查', href: at('inspected') },
          { key: 'all', words: '全部', href: at('all') },
        ]}
      />
      <Chips
        chips={chips}
        onChange={(key, value) =>
          change(
            key === 'from'
              ? { from: undefined, to: undefined }
              : ({ [key]: key === 'mine' && value ? true : value } as Wanted),
          )
        }
        onClear={() =>
          change({
            openness: undefined,
            coverage: undefined,
            schedule: undefined,
            kind: undefined,
            mine: undefined,
            from: undefined,
            to: undefined,
          })
        }
      />
      {visits.isError ? (
        <ErrorState what="没有取到检查任务" because={visits.error.message} onRetry={() => void visits.refetch()} />
      ) : visits.isPending ? (
        <Loading bars={4} />
      ) : rows.length === 0 ? (
        <Empty why={inspects ? '这样筛选没有检查任务' : '没有下发的检查结果'} />
      ) : (
        <VisitList rows={rows} titled />
      )}
      {visits.hasNextPage && (
        <p className="in-deed">
          <Button small busy={visits.isFetchingNextPage} onClick={() => void visits.fetchNextPage()}>
            再看50次
          </Button>
        </p>
      )}
    </Section>
  )
}
