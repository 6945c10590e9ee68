import type { HazardStep } from '#matters/hazard/hazard.ts'
import { stepForms } from '#matters/hazard/screens/steps/step-forms.ts'
import type { StepProps } from '#matters/hazard/screens/steps/use-step.ts'

/** The form of a step; loaded when the first one is opened, with the pickers it needs. */
export function StepFormOf({ step, ...props }: StepProps & { step: HazardStep }) {
  const Form = stepForms[step]
  return <Form {...props} />
}
