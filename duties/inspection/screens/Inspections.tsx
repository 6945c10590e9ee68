import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { inspections } from '#duties/inspection/screens/asks.ts'
import { PlanList } from '#duties/inspection/screens/PlanList.tsx'
import { VisitBook } from '#duties/inspection/screens/VisitBook.tsx'
import { YearCoverage } from '#duties/inspection/screens/YearCoverage.tsx'
import '#duties/inspection/screens/inspection.css'

/** 检查: the plans with their coverage for those who inspect, the visits one may see for everybody. */
export function InspectionsScreen() {
  const plans = useInfiniteQuery({
    queryKey: ['inspection', 'plans'],
    queryFn: ({ pageParam }) => inspections.listPlans(pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const [first] = plans.data?.pages ?? []
  if (!first)
    return (
      <Page>
        <PageHead title="检查" />
        {plans.isError ? (
          <ErrorState
            what="没有取到检查"
            because={plans.error.message.replace(/。$/, '')}
            onRetry={() => void plans.refetch()}
          />
        ) : (
          <Loading bars={6} />
        )}
      </Page>
    )
  const { mayPlan, oversees, total } = first
  const inspects = mayPlan === null || total > 0
  return (
    <Page>
      <PageHead title="检查" deeds={inspects && <NewPlan because={mayPlan} />} />
      {oversees && <YearCoverage />}
      {inspects && <PlanList plans={plans} total={total} />}
      <VisitBook inspects={inspects} />
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
