import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { TextField, UnitsField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function AddUnits(props: StepProps) {
  const { hazard } = props.page
  const work = useStep(props, {
    step: 'addUnit',
    empty: { units: [] as string[], reason: '' },
    check: ({ units, reason }) => ({
      units: units.length === 0 && '请选要加的单位',
      reason: tooShort(reason, 4, '写明为什么要它配合'),
    }),
    send: (value, on, mark) => steps.addUnitsToHazard({ ...on, ...value }, mark),
    said: `${hazard.number}号已加配合单位`,
  })
  return (
    <StepForm work={work} verb="加单位" onLeave={props.onLeave}>
      <UnitsField
        label="加哪些配合单位"
        required
        value={work.value.units}
        without={[hazard.lead, ...hazard.assists]}
        error={work.errorOf('units') ?? work.errorOf('lead')}
        onChange={(units) => work.change({ units })}
      />
      <TextField
        label="原因"
        required
        long
        value={work.value.reason}
        error={work.errorOf('reason')}
        onChange={(reason) => work.change({ reason })}
      />
    </StepForm>
  )
}
