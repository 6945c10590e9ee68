import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayWords, momentWords, spanWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Chips } from '#foundation/ui/chips.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import type { ExemptionRow } from '#duties/proof/proof-shown.ts'
import { holdsWords } from '#duties/proof/proof.words.ts'
import { desk, duties } from '#duties/proof/screens/asks.ts'
import { GrantForm } from '#duties/proof/screens/GrantForm.tsx'
import '#duties/proof/screens/proof.css'

export type ExemptionSearch = {
  when?: string | undefined
  subject?: string | undefined
  duty?: string | undefined
  grant?: boolean | undefined
}
const WHENS = [
  ['open', '未结束'],
  ['over', '已结束'],
  ['all', '全部'],
] as const

/** 免除: who was let off from what, from when to when, why, and who allowed it; the office grants and ends them. */
export function ExemptionsScreen() {
  const [search, change] = useUrlState<ExemptionSearch>()
  const when = WHENS.find(([key]) => key === search.when)?.[0] ?? 'open'
  const { subject, duty } = search
  const filter = { when, subject, duty }
  const read = useInfiniteQuery({
    queryKey: ['exemptions', filter],
    queryFn: ({ pageParam }) => desk.listExemptions({ ...filter, before: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  const may = read.data?.pages[0]?.mayGrant
  const known = rows[0]
  return (
    <Page>
      <PageHead
        title="免除"
        crumbs={[{ words: '完成情况', href: '/coverage' }, { words: '免除' }]}
        tags={<span className="hx-small hx-ink-2">免除期内不要求做，不进应完成数；每一条都有原因和批准的岗位。</span>}
        deeds={
          may ? (
            <Button
              kind={search.grant ? 'plain' : 'primary'}
              icon="plus"
              onClick={() => change({ grant: !search.grant || undefined })}
            >
              {search.grant ? '收起' : '批准免除'}
            </Button>
          ) : (
            read.data && <Button disabledReason="免除由领导小组办公室批准">批准免除</Button>
          )
        }
      />
      {may && search.grant && (
        <GrantForm
          subject={subject}
          duty={duty}
          onGranted={() => change({ grant: undefined, subject: undefined, duty: undefined })}
        />
      )}
      <ViewTabs
        name="看哪些"
        on={when}
        views={WHENS.map(([key, words]) => ({ key, words, href: hrefWith('/exemptions', search, { when: key }) }))}
      />
      {(subject || duty) && !search.grant && (
        <Chips
          chips={[
            {
              key: 'subject',
              name: '学校（单位）',
              value: subject,
              options: subject ? [{ value: subject, words: known?.subjectName ?? '按学校' }] : [],
            },
            {
              key: 'duty',
              name: '哪项工作',
              value: duty,
              options: duty ? [{ value: duty, words: known?.dutyName ?? '按工作' }] : [],
            },
          ].filter(({ value }) => value !== undefined)}
          onChange={(key) => change({ [key]: undefined })}
          onClear={() => change({ subject: undefined, duty: undefined })}
        />
      )}
      {read.isError && (
        <ErrorState what="没有取到免除" because={read.error.message} onRetry={() => void read.refetch()} />
      )}
      {read.isPending && <Loading bars={4} />}
      {read.data && rows.length === 0 && <Empty why={when === 'open' ? '现在没有免除' : '没有这样的免除'} />}
      <ul className="pf-list">
        {rows.map((row) => (
          <Row key={row.id} row={row} may={may === true} />
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

const looks = { 'to-come': 'todo', holds: 'doing', over: 'done' } as const

function Row({ row, may }: { row: ExemptionRow; may: boolean }) {
  const { id, subject, duty, fromDay, toDay, endedOn, reason, approvedByName, approvedAt, holds } = row
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const tell = useUndo()
  const end = useMutation({
    mutationFn: () => duties.endExemption({ exemptionId: id }),
    onSuccess: () => {
      tell({ said: '免除已结束，从今天起恢复要求' })
      void client.invalidateQueries()
    },
    onSettled: () => setAsking(false),
  })
  return (
    <li>
      <span>{spanWords(fromDay, toDay)}</span>
      <span>
        <Link href={hrefWith(`/coverage/${subject}/${duty}`, {}, { from: fromDay, to: toDay })}>
          {`${row.subjectName}：${row.dutyName}`}
        </Link>
        <small>{`原因：${reason}`}</small>
        <small>
          {`${approvedByName} ${momentWords(approvedAt)}批准`}
          {endedOn && ` · ${dayWords(endedOn)}起恢复`}
        </small>
        {end.error && <small className="pf-wrong">{end.error.message}</small>}
      </span>
      <span className="pf-marks">
        <Status state={looks[holds]} word={holdsWords[holds]} />
        {may && holds !== 'over' && (
          <Button small onClick={() => setAsking(true)}>
            提前恢复<span className="hx-hidden">：{row.subjectName}</span>
          </Button>
        )}
      </span>
      <ConfirmDialog
        open={asking}
        question={`结束${row.subjectName}的这条免除？`}
        verb="从今天起恢复"
        safeVerb="先不结束"
        busy={end.isPending}
        onDo={() => end.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{`从今天起，“${row.dutyName}”重新要求做，进应完成数。以前免除的不变。`}</p>
      </ConfirmDialog>
    </li>
  )
}
