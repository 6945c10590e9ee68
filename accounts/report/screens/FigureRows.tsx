import { useInfiniteQuery } from '@tanstack/react-query'
import { momentWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Drawer } from '#foundation/ui/drawer.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { rowKinds } from '#accounts/report/report-figures.ts'
import { type ReportRead, reports } from '#accounts/report/screens/asks.ts'

type FigureRowsProps = { read: Pick<ReportRead, 'report' | 'figures' | 'frozen'>; figure: string; onClose: () => void }

/** The rows one number counts: those it was frozen with, or those there are now. */
export function FigureRows({ read: { report, figures, frozen }, figure, onClose }: FigureRowsProps) {
  const rows = useInfiniteQuery({
    queryKey: ['report', 'rows', report.id, figure, report.version],
    queryFn: ({ pageParam }) => reports.readReportRows({ reportId: report.id, figure, after: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const known = figures.figures.find(({ code }) => code === figure)
  const pages = rows.data?.pages ?? []
  return (
    <Drawer title={`${known?.words ?? ''}的记录`} onClose={onClose}>
      <p className="hx-small hx-ink-2">{frozen ? '报送时数到的就是这些，状态是现在的' : '现在数到的记录'}</p>
      {rows.isError ? (
        <ErrorState what="没有取到记录" because={rows.error.message} onRetry={() => void rows.refetch()} />
      ) : rows.isPending ? (
        <Loading bars={5} />
      ) : (
        <ul className="rp-rows">
          {pages.flatMap((page) =>
            page.rows.map(({ id, letter, what, whereName, at, href }) => (
              <li key={id}>
                {href ? <Link href={href}>{what}</Link> : <span>{what}</span>}
                <small>{[rowKinds[letter], whereName, at && momentWords(at)].filter(Boolean).join('，')}</small>
              </li>
            )),
          )}
        </ul>
      )}
      {pages.length > 0 && pages[0]?.total === 0 && <p>没有记录</p>}
      {rows.hasNextPage && (
        <Button small busy={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </Drawer>
  )
}
