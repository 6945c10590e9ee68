import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { spanWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { PlanRow } from '#duties/inspection/inspection-shown.ts'
import { planStateWords } from '#duties/inspection/inspection.words.ts'
import type { inspections } from '#duties/inspection/screens/asks.ts'
import { AttributeTags, planLook } from '#duties/inspection/screens/words.tsx'

type Listed = Awaited<ReturnType<typeof inspections.listPlans>>
type Props = { plans: UseInfiniteQueryResult<InfiniteData<Listed>>; total: number }

/** Plans, each with how many of its schools or units were inspected. */
export function PlanList({ plans, total }: Props) {
  const rows = plans.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Section title="检查计划" remark={`${total}份`}>
      {rows.length === 0 ? (
        <Empty why="还没有检查计划">制定计划后抽签，抽到的学校列成检查任务。</Empty>
      ) : (
        <ul className="in-plans">
          {rows.map((plan) => (
            <PlanLine key={plan.id} plan={plan} />
          ))}
        </ul>
      )}
      {plans.hasNextPage && (
        <p className="in-deed">
          <Button small busy={plans.isFetchingNextPage} onClick={() => void plans.fetchNextPage()}>
            再看50份
          </Button>
        </p>
      )}
    </Section>
  )
}

function PlanLine({ plan }: { plan: PlanRow }) {
  const span = spanWords(plainDay(plan.startsOn), plainDay(plan.endsOn))
  return (
    <li className="in-plan">
      <Link href={`/inspections/${plan.id}`} className="in-plan__main">
        <b>{plan.title}</b>
        <small>{`${plan.unitName} · ${span} · 要点${plan.clause}`}</small>
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
          href={`/inspections/${plan.id}`}
          inline
        />
      </span>
    </li>
  )
}
