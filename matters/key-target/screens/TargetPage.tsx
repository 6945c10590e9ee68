import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords, momentWords } from '#foundation/calendar/words.ts'
import { Refused } from '#foundation/refused.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { Timeline } from '#foundation/ui/timeline.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import type { TargetPage as Whole } from '#matters/key-target/key-target-reads.contract.ts'
import { basisWords } from '#matters/key-target/key-target.words.ts'
import { targets } from '#matters/key-target/screens/asks.ts'
import { BeforeAfter, Course, Plan } from '#matters/key-target/screens/Course.tsx'
import { EvidenceList } from '#matters/key-target/screens/Proposals.tsx'
import { standingOf } from '#matters/key-target/screens/standing.ts'
import { TargetSteps } from '#matters/key-target/screens/TargetSteps.tsx'
import '#matters/key-target/screens/target.css'

/** One key target: why it is on the list, who puts it right how and by when, what came of it, and all that happened. */
export function TargetPageScreen() {
  const targetId = usePart('target')
  const page = useQuery({
    queryKey: ['target', 'one', targetId],
    queryFn: () => targets.readTarget({ targetId }),
    refetchOnWindowFocus: false,
  })
  if (page.data) return <Drawn page={page.data} />
  const gone = page.error instanceof Refused && page.error.status < 500 ? page.error.message : undefined
  return (
    <Page>
      {page.isError && <PageHead title="重点整治对象" />}
      {gone ? (
        <Empty why={gone}>
          <Link href="/targets">回到整治项目台账</Link>
        </Empty>
      ) : page.isError ? (
        <ErrorState what="没有取到这个对象" because={page.error.message} onRetry={() => void page.refetch()} />
      ) : (
        <Loading bars={8} />
      )}
    </Page>
  )
}

function Drawn({ page }: { page: Whole }) {
  const { target, evidence, proposedByName, confirmedByName, decidedByName, timeline } = page
  const day = (text: string) => dayWords(plainDay(text))
  return (
    <Page>
      <div className="kt-screen">
        <PageHead
          title={`${target.schoolName}：${target.problem}`}
          crumbs={[{ words: '整治项目台账', href: '/targets' }, { words: target.numberText ?? '待确认' }]}
          tags={
            <>
              <Status {...standingOf(target)} pill />
              <Tag>{basisWords[target.basis]}</Tag>
              {target.recurrences > 0 && <Tag strong>{`反复${target.recurrences}次`}</Tag>}
            </>
          }
          deeds={
            <Button small icon="print" onClick={() => window.print()}>
              打印
            </Button>
          }
        />
        <FiveFacts
          facts={[
            {
              ask: '哪所学校',
              answer: <Link href={`/schools/${target.school}`}>{target.schoolName}</Link>,
              under: target.categoryName,
            },
            {
              ask: '谁牵头',
              answer: target.leadName ?? '待定',
              under: target.assistNames.length > 0 ? `配合：${target.assistNames.join('、')}` : undefined,
            },
            { ask: '责任领导', answer: target.leaderName ?? '待定' },
            {
              ask: '谁确认',
              answer: confirmedByName ?? '等领导小组确认',
              under: target.confirmedAt ? momentWords(target.confirmedAt) : `${proposedByName}提出`,
            },
            {
              ask: '最近进展',
              answer: target.progressOn ? day(target.progressOn) : '还没有',
              under: target.gap !== null ? `已${target.gap}天没有进展` : undefined,
            },
          ]}
        />
        {target.decision && (
          <Note>{`${target.decision === 'delist' ? '摘牌' : '继续列入'}：${target.decisionReason}（${decidedByName ?? ''}）`}</Note>
        )}
        {target.state === 'declined' && <Note>{`不列入：${target.decisionReason}（${decidedByName ?? ''}）`}</Note>}
        <div className="kt-page">
          <div>
            <TargetSteps page={page} />
            <Section title="列入依据" remark={`${basisWords[target.basis]} · ${evidence.length}条`}>
              <p>{target.grounds}</p>
              <EvidenceList evidence={evidence} />
              <p>
                <Link href={`/ledger?view=all&school=${target.school}&category=${target.category}`}>
                  这所学校同类隐患
                </Link>
              </p>
            </Section>
            <Plan target={target} />
            <BeforeAfter page={page} />
            <Course page={page} />
          </div>
          <Section title="经过" remark={`${timeline.length}条 · 只增不改`}>
            <Timeline
              entries={timeline.map(({ id, at, who, what, more }) => ({
                key: id,
                when: momentWords(at),
                who,
                what,
                more: more || undefined,
              }))}
            />
          </Section>
        </div>
      </div>
    </Page>
  )
}
