import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { inspections } from '#duties/inspection/screens/asks.ts'
import { PlanForm } from '#duties/inspection/screens/PlanForm.tsx'
import '#duties/inspection/screens/inspection.css'

/** 制定检查计划: what, how, when, by whom. The seed of the lot is committed to the moment it is handed in. */
export function NewInspectionScreen() {
  const choices = useQuery({ queryKey: ['inspection', 'choices'], queryFn: () => inspections.planChoices({}) })
  const crumbs = [{ words: '检查', href: '/inspections' }, { words: '制定检查计划' }]
  return (
    <Page>
      <PageHead title="制定检查计划" crumbs={crumbs} />
      {choices.isError ? (
        <ErrorState what="不能制定检查计划" because={choices.error.message} onRetry={() => void choices.refetch()} />
      ) : choices.data ? (
        <PlanForm choices={choices.data} />
      ) : (
        <Loading bars={6} />
      )}
    </Page>
  )
}
