import { steps } from '#matters/hazard/screens/asks.ts'
import { TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function Verify(props: StepProps) {
  const work = useStep(props, {
    step: 'verify',
    empty: { note: '' },
    send: (value, on, mark) => steps.verifyHazard({ ...on, ...value }, mark),
    said: `${props.page.hazard.number}号已核实属实，下一步定级`,
  })
  return (
    <StepForm work={work} verb="核实属实" onLeave={props.onLeave} note="不属实的，请用“作废”，须第二人同意。">
      <TextField
        label="核实情况"
        long
        value={work.value.note}
        error={work.errorOf('note')}
        placeholder="怎么核实的，可以不写"
        onChange={(note) => work.change({ note })}
      />
    </StepForm>
  )
}
