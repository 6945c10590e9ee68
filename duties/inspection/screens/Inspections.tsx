import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { spanWords } from '#foundation/calendar/words.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { PlanRow } from '#duties/inspection/inspection-shown.ts'
import { planStateWords } from '#duties/inspection/inspection.words.ts'
import { inspections } from '#duties/inspection/screens/asks.ts'
import { VisitList } from '#duties/inspection/screens/VisitList.tsx'
import { AttributeTags, planLook } from '#duties/inspection/screens/words.tsx'
import { YearCoverage } from '#duties/inspection/screens/YearCoverage.tsx'
import '#duties/inspection/screens/inspection.css'

/** 检查: the plans with their coverage for those who inspect, the visits one may see for everybody. */
export function InspectionsScreen() {
  const plans = useQuery({ queryKey: ['inspection', 'plans'], queryFn: () => inspections.listPlans({}) })
  const visits = useQuery({ queryKey: ['inspection', 'visits'], queryFn: () => inspections.listVisits({}) })
  const failed = plans.error ?? visits.error
  if (failed)
    return (
      <Page>
        <PageHead title="检查" />
        <ErrorState
          what="没有取到检查"
          because={failed.message.replace(/。$/, '')}
          onRetry={() => void plans.refetch().then(() => visits.refetch())}
        />
      </Page>
    )
  if (!plans.data || !visits.data)
    return (
      <Page>
        <PageHead title="检查" />
        <Loading bars={6} />
      </Page>
    )
  const { rows, mayPlan } = plans.data
  const inspects = mayPlan === null || rows.length > 0
  const open = visits.data.rows.filter(({ state }) => !['released', 'cancelled', 'joined'].includes(state))
  const shown = inspects ? open : visits.data.rows
  return (
    <Page>
      <PageHead title="检查" deeds={inspects && <NewPlan because={mayPlan} />} />
      {mayPlan === null && <YearCoverage />}
      {inspects && (
        <Section title="检查计划" remark={`${rows.length}份`}>
          {rows.length === 0 ? (
            <Empty why="还没有检查计划">制定计划后抽签，抽到的学校列成检查任务。</Empty>
          ) : (
            <Plans rows={rows} />
          )}
        </Section>
      )}
      <Section title={inspects ? '还没办完的检查任务' : '对本单位和属地学校的检查'} remark={`${shown.length}次`}>
        {shown.length === 0 ? (
          <Empty why={inspects ? '没有待办的检查任务' : '没有下发的检查结果'} />
        ) : (
          <VisitList rows={shown} titled />
        )}
      </Section>
    </Page>
  )
}

const NewPlan = ({ because }: { because: string | null }) =>
  because === null ? (
    <LinkButton kind="primary" icon="plus" href="/inspections/new">
      制定检查计划
    </LinkButton>
  ) : (
    <Button disabledReason={because} wordsBelow>
      制定检查计划
    </Button>
  )

function Plans({ rows }: { rows: readonly PlanRow[] }) {
  return (
    <ul className="in-plans">
      {rows.map((plan) => (
        <li key={plan.id} className="in-plan">
          <Link href={`/inspections/${plan.id}`} className="in-plan__main">
            <b>{plan.title}</b>
            <small>{`${plan.unitName} · ${spanWords(plainDay(plan.startsOn), plainDay(plan.endsOn))} · 要点${plan.clause}`}</small>
          </Link>
          <span className="in-tags">
            <AttributeTags of={plan} />
          </span>
          <Status state={planLook[plan.state]} word={planStateWords[plan.state]} />
          <span className="in-plan__share">
            <Proportion
              part={plan.inspected}
              whole={plan.targets}
              unit={plan.targetKind === 'school' ? '所' : '个'}
              inline
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
