import type { UseQueryResult } from '@tanstack/react-query'
import { Refused } from '#foundation/refused.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'

type PageUnreadProps = {
  read: Pick<UseQueryResult, 'error' | 'isError' | 'refetch'>
  /** 检查 */
  title: string
  /** As in 没有取到这次检查. */
  what: string
  /** Where to go when there is nothing here for this reader. */
  back: { href: string; words: string }
}

/** A page about one thing that is not drawn: still on its way, not there or not for this reader, or not to be had just now. */
export function PageUnread({ read, title, what, back }: PageUnreadProps) {
  const gone = read.error instanceof Refused && read.error.status < 500 ? read.error.message : undefined
  return (
    <Page>
      {read.isError && <PageHead title={title} />}
      {gone ? (
        <Empty why={gone}>
          <Link href={back.href}>{back.words}</Link>
        </Empty>
      ) : read.error ? (
        <ErrorState what={`没有取到${what}`} because={read.error.message} onRetry={() => void read.refetch()} />
      ) : (
        <Loading bars={8} />
      )}
    </Page>
  )
}
