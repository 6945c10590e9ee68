import { steps } from '#matters/hazard/screens/asks.ts'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function Unmerge(props: StepProps) {
  const { number } = props.page.hazard
  const work = useStep(props, {
    step: 'unmerge',
    empty: {},
    send: (_, on, mark) => steps.unmergeHazard(on, mark),
    said: `${number}号已撤销合并，从合并前的一步接着办`,
  })
  return (
    <StepForm work={work} verb="撤销合并" onLeave={props.onLeave}>
      <p>撤销后{number}号单独办理，报告人各归各的。</p>
    </StepForm>
  )
}
