import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function ProposeVoid(props: StepProps) {
  const work = useStep(props, {
    step: 'proposeVoid',
    empty: { reason: '' },
    check: ({ reason }) => ({ reason: tooShort(reason, 4, '写明为什么不属实') }),
    send: (value, on, mark) => steps.proposeVoid({ ...on, ...value }, mark),
    said: `${props.page.hazard.number}号已提出作废，等第二人同意`,
  })
  return (
    <StepForm
      work={work}
      verb="提出作废"
      danger
      onLeave={props.onLeave}
      note="须第二人同意才作废。编号保留，不再使用。"
    >
      <TextField
        label="不属实的理由"
        required
        long
        value={work.value.reason}
        error={work.errorOf('reason')}
        placeholder="怎么核实的，看到了什么"
        onChange={(reason) => work.change({ reason })}
      />
    </StepForm>
  )
}
