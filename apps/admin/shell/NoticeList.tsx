import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useNow } from '#matters/hazard/screens/use-now.ts'
import { nearMomentWords } from '#foundation/calendar/words.ts'
import { notificationContract, type Notice } from '#foundation/notification/notification.contract.ts'
import { ask } from '#foundation/ui/ask.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'

const notices = ask(notificationContract)

/** One line per matter, newest first. Opening the drawer is reading: what was new stays marked until it is closed. */
export function NoticeList({ onLeave }: { onLeave: () => void }) {
  const client = useQueryClient()
  const pages = useInfiniteQuery({
    queryKey: ['notice-pages'],
    queryFn: ({ pageParam }) => notices.listNotices({ ...(pageParam && { after: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ notices: page }) => (page.length < 30 ? undefined : page.at(-1)?.at.toISOString()),
    staleTime: Infinity,
    gcTime: 0,
  })
  const read = useMutation({
    mutationFn: (until: Date) => notices.readNotices({ until: until.toISOString() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
  const newest = pages.data?.pages[0]?.notices[0]?.at
  const markRead = useRef(read.mutate)
  useEffect(() => {
    if (newest) markRead.current(newest)
  }, [newest])

  if (pages.isPending) return <Loading bars={6} />
  if (pages.isError) return <ErrorState what="没有取到提醒" onRetry={() => void pages.refetch()} />
  const all = pages.data.pages.flatMap((page) => page.notices)
  if (all.length === 0) return <Empty why="现在没有提醒">交办、到期、复查有了动静，会在这里告诉您。</Empty>
  return (
    <>
      <ul className="hx-told">
        {all.map((notice) => (
          <Line key={notice.id} notice={notice} onLeave={onLeave} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          看更早的
        </Button>
      )}
    </>
  )
}

function Line({ notice: { title, body, link, at, read, bundled }, onLeave }: { notice: Notice; onLeave: () => void }) {
  const now = useNow()
  return (
    <li data-new={!read}>
      <Link href={link} onClick={onLeave}>
        <b>
          {!read && <span className="hx-told__new">新</span>}
          {title}
        </b>
        {body && <span>{body}</span>}
        <small>
          {nearMomentWords(at, now)}
          {bundled > 1 && ` · 这件事共${bundled}条`}
        </small>
      </Link>
    </li>
  )
}
