import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { reads, steps } from '#matters/hazard/screens/asks.ts'
import { AssignFields } from '#matters/hazard/screens/steps/AssignFields.tsx'
import { emptyOrder, orderErrors, type Suggestion } from '#matters/hazard/screens/steps/order.ts'
import { Precedents } from '#matters/hazard/screens/steps/Precedents.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

/** 交办: what the programme and former rulings suggest stands filled in, with its ground beneath. */
export function Assign(props: StepProps) {
  const { id } = props.page.hazard
  const suggestion = useQuery({
    queryKey: ['hazard', id, 'suggestion'],
    queryFn: () => reads.suggestAssignment({ hazardId: id }),
  })
  if (suggestion.isError)
    return (
      <ErrorState
        what="没有取到交办建议"
        because={suggestion.error.message}
        onRetry={() => void suggestion.refetch()}
      />
    )
  return suggestion.data ? <AssignForm {...props} suggestion={suggestion.data} /> : <Loading bars={5} />
}

function AssignForm({ suggestion, ...props }: StepProps & { suggestion: Suggestion }) {
  const grade = props.page.hazard.grade ?? suggestion.grade
  const work = useStep(props, {
    step: 'assign',
    empty: emptyOrder(suggestion, grade),
    check: orderErrors,
    send: ({ lead, assists, dueOn, demand, urgent }, on, mark) =>
      steps.assignHazard({ ...on, lead, assists, dueOn, demand, urgent }, mark),
    said: (after) => `${after.number}号已交办给${1 + after.assists.length}个单位`,
    undo: (after) => steps.recallHazard({ hazardId: after.id, version: after.version }),
  })
  const units = (work.value.lead ? 1 : 0) + work.value.assists.length
  return (
    <StepForm
      work={work}
      verb={units > 0 ? `交办给${units}个单位` : '交办'}
      onLeave={props.onLeave}
      note="交办后10分钟内可撤回，单位已签收的不能撤回。"
    >
      <AssignFields work={work} suggestion={suggestion} grade={grade} />
      <Precedents precedents={suggestion.precedents} />
    </StepForm>
  )
}
