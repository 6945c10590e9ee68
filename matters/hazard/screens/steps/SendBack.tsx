import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { DueField, TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function SendBack(props: StepProps) {
  const work = useStep(props, {
    step: 'sendBack',
    empty: { reason: '', dueOn: '' },
    check: ({ reason, dueOn }) => ({
      reason: tooShort(reason, 4, '写明还缺什么'),
      dueOn: !dueOn && '请给新的期限',
    }),
    send: (value, on, mark) => steps.sendHazardBack({ ...on, ...value }, mark),
    said: `${props.page.hazard.number}号已退回补材料`,
  })
  return (
    <StepForm work={work} verb="退回补材料" onLeave={props.onLeave} note="退回次数加1。">
      <TextField
        label="还缺什么"
        required
        long
        value={work.value.reason}
        error={work.errorOf('reason')}
        placeholder="例如：整改后照片不是同一位置"
        onChange={(reason) => work.change({ reason })}
      />
      <DueField
        label="新期限"
        required
        value={work.value.dueOn}
        error={work.errorOf('dueOn')}
        onChange={(dueOn) => work.change({ dueOn: dueOn ?? '' })}
      />
    </StepForm>
  )
}
