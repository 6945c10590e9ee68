import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { momentWords } from '#foundation/calendar/words.ts'
import type { Output } from '#foundation/endpoint.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import type { riskReadsContract } from '#matters/risk/risk-reads.contract.ts'
import { risks, useDeed } from '#matters/risk/screens/asks.ts'
import { RegisterCards } from '#matters/risk/screens/RegisterRows.tsx'
import { ReviewItems } from '#matters/risk/screens/ReviewItems.tsx'
import '#matters/risk/screens/risk.css'

export type ReviewPage = Output<typeof riskReadsContract.readTermReview>

/** 学期评估: the register of a school, line by line, and what became of each. */
export function TermReviewScreen() {
  const reviewId = usePart('review')
  const page = useQuery({
    queryKey: ['risk', 'review', reviewId],
    queryFn: () => risks.readTermReview({ reviewId }),
    // The duties are taken down a moment after the review is finished.
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.review.state === 'finished' && data.proved.length === 0 && dataUpdateCount < 20 ? 1500 : false,
  })
  if (!page.data)
    return (
      <PageUnread read={page} title="学期风险评估" what="这次评估" back={{ href: '/risks', words: '回到风险清单' }} />
    )
  return <Drawn page={page.data} />
}

function Drawn({ page }: { page: ReviewPage }) {
  const { review, items, added, missing, proved, mayJudge } = page
  const figures = review.figures
  return (
    <Page>
      <PageHead
        title={`${review.termName}风险评估`}
        crumbs={[{ words: '风险清单', href: '/risks' }, { words: review.schoolName }]}
        tags={
          <Status
            state={review.state === 'finished' ? 'done' : 'doing'}
            word={review.state === 'finished' ? '已完成' : '进行中'}
            pill
          />
        }
        deeds={
          mayJudge === null && (
            <LinkButton icon="plus" href="/risks/new">
              登记新的风险点
            </LinkButton>
          )
        }
      />
      <FiveFacts
        facts={[
          { ask: '哪所学校', answer: <Link href={`/schools/${review.school}`}>{review.schoolName}</Link> },
          { ask: '谁开始的', answer: review.openedByName, under: momentWords(review.openedAt) },
          {
            ask: '复核到哪里',
            answer: <Proportion part={review.judged} whole={review.items} unit="项" inline noneBecause="清单为空" />,
          },
          { ask: '新登记', answer: `${added.length}项` },
          {
            ask: '谁完成的',
            answer: review.finishedByName ?? '还没有完成',
            under: review.finishedAt ? momentWords(review.finishedAt) : undefined,
          },
        ]}
      />
      {figures && (
        <Note>
          {`清单现有${figures.all}项，较大以上${figures.high}项；复核${figures.reviewed}项，等级上调${figures.raised}项，消除${figures.closed}项。`}
          {review.reason && `必评类别没有的原因：${review.reason}`}
        </Note>
      )}
      {proved.map(({ duty, name, why }) => (
        <Note key={duty}>{why === null ? `已记入经常性工作：${name}` : `没有记入${name}：${why}`}</Note>
      ))}
      <Section title="逐项复核" remark={`${items.length}项`}>
        {items.length === 0 ? (
          <Empty why="开始评估时清单还是空的">把体育、实验、外出等各方面可能出的事登记进来，再完成评估。</Empty>
        ) : (
          <ReviewItems items={items} mayJudge={mayJudge === null} />
        )}
      </Section>
      {added.length > 0 && (
        <Section title="评估期间新登记的" remark={`${added.length}项`}>
          <RegisterCards rows={added} nil="没有新登记" />
        </Section>
      )}
      {review.state === 'open' && mayJudge === null && <Finish page={page} missing={missing} />}
    </Page>
  )
}

function Finish({ page: { review, mayFinish }, missing }: { page: ReviewPage; missing: readonly string[] }) {
  const [reason, setReason] = useState('')
  const finish = useDeed(
    () => risks.finishTermReview({ reviewId: review.id, reason }),
    '学期风险评估已完成，已记为经常性工作',
  )
  return (
    <Section title="完成评估">
      {missing.length > 0 && (
        <Field label={`清单里没有${missing.join('、')}，原因`} required reason="每学期必评；本校确实没有的，写明原因">
          {(hold) => (
            <TextArea
              {...hold}
              rows={2}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      {finish.error && <ErrorState what="没有完成" because={finish.error.message} kept />}
      <div className="rk-finish">
        <Button
          kind="primary"
          busy={finish.isPending}
          disabledReason={mayFinish ?? undefined}
          wordsBelow
          onClick={() => finish.mutate(undefined)}
        >
          完成本学期评估
        </Button>
      </div>
    </Section>
  )
}
