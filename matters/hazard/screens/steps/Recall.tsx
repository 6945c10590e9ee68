import { steps } from '#matters/hazard/screens/asks.ts'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function Recall(props: StepProps) {
  const work = useStep(props, {
    step: 'recall',
    empty: {},
    send: (_, on, mark) => steps.recallHazard(on, mark),
    said: `${props.page.hazard.number}号的交办已撤回，可重新交办`,
  })
  return (
    <StepForm work={work} verb="撤回交办" onLeave={props.onLeave}>
      <p>撤回后{props.page.lead?.name}不再看到这件交办，等级保留，可以改单位、期限后再交办。</p>
    </StepForm>
  )
}
