import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { spanWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import type { PlanPage } from '#duties/inspection/inspection-shown.ts'
import { planStateWords } from '#duties/inspection/inspection.words.ts'
import { inspections } from '#duties/inspection/screens/asks.ts'
import { DrawBox } from '#duties/inspection/screens/DrawBox.tsx'
import { CancelPlan } from '#duties/inspection/screens/CancelWithReason.tsx'
import { Recuse } from '#duties/inspection/screens/Recuse.tsx'
import { VisitList } from '#duties/inspection/screens/VisitList.tsx'
import { AttributeTags, planLook } from '#duties/inspection/screens/words.tsx'
import '#duties/inspection/screens/inspection.css'

/** One plan: what, when, how far, its lot and the check of it, its visits and what stands in their way. */
export function InspectionPlanScreen() {
  const planId = usePart('plan')
  const page = useQuery({ queryKey: ['inspection', 'plan', planId], queryFn: () => inspections.readPlan({ planId }) })
  if (!page.data)
    return (
      <PageUnread read={page} title="检查计划" what="检查计划" back={{ href: '/inspections', words: '回到检查' }} />
    )
  return <PlanOf page={page.data} />
}

function PlanOf({ page }: { page: PlanPage }) {
  const { plan, visits, pool, recusals, may } = page
  const near = visits.filter((visit) => visit.near.length > 0).length
  const unit = plan.targetKind === 'school' ? '所' : '个'
  return (
    <Page>
      <PageHead
        title={plan.title}
        crumbs={[{ words: '检查', href: '/inspections' }, { words: plan.title }]}
        tags={
          <>
            <Status state={planLook[plan.state]} word={planStateWords[plan.state]} pill />
            <AttributeTags of={plan} />
          </>
        }
        deeds={may.cancel === null && <CancelPlan planId={plan.id} title={plan.title} />}
      />
      <FiveFacts
        facts={[
          { ask: '谁的计划', answer: plan.unitName, under: plan.plannedBy },
          { ask: '什么时候', answer: spanWords(plainDay(plan.startsOn), plainDay(plan.endsOn)) },
          { ask: '查什么', answer: plan.checklistName, under: `要点${plan.clause} ${plan.clauseWords}` },
          { ask: '查几个', answer: `${plan.sample}${unit}`, under: `共${plan.targets}${unit}可抽` },
          { ask: '已覆盖', answer: <Proportion part={plan.inspected} whole={plan.targets} unit={unit} inline /> },
        ]}
      />
      {plan.reason && <Note>{`已取消：${plan.reason}`}</Note>}
      {near > 0 && <Note>{`有${near}次检查与别的单位时间相近，可以一起去，学校只接待一次。`}</Note>}
      <DrawBox page={page} />
      <Section title="检查任务" remark={visits.length > 0 ? `${visits.length}次` : undefined}>
        {visits.length === 0 ? <Empty why="抽签后列出检查任务" /> : <VisitList rows={visits} mayPlan={may.plan} />}
      </Section>
      <Section title="检查人" remark={`${pool.length}个岗位`} more={may.recuse === null && <Recuse page={page} />}>
        <p className="hx-ink-2">{pool.map(({ words }) => words).join('、')}</p>
        {recusals.map(({ words, target, targetName, reason }) => (
          <p key={`${words}-${target}`} className="hx-small">{`${words} 回避 ${targetName}：${reason}`}</p>
        ))}
      </Section>
    </Page>
  )
}
