import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function Withdraw(props: StepProps) {
  const { number } = props.page.hazard
  const work = useStep(props, {
    step: 'withdraw',
    empty: { reason: '' },
    check: ({ reason }) => ({ reason: tooShort(reason, 4, '写明为什么撤回') }),
    send: (value, on, mark) => steps.withdrawHazard({ ...on, ...value }, mark),
    said: `${number}号已撤回`,
  })
  return (
    <StepForm
      work={work}
      verb="撤回"
      danger
      onLeave={props.onLeave}
      confirm={{
        question: `撤回${number}号？`,
        safeVerb: '先不撤',
        follows: <p>撤回后编号保留，不再办理；要再报须重新登记。</p>,
      }}
    >
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
