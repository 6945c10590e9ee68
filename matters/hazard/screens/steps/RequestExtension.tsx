import { addDays, plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { DueField, TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function RequestExtension(props: StepProps) {
  const { dueOn, number } = props.page.hazard
  const work = useStep(props, {
    step: 'requestExtension',
    empty: { dueOn: '', reason: '' },
    check: ({ dueOn: wanted, reason }) => ({
      dueOn: !wanted && '请选新的期限',
      reason: tooShort(reason, 4, '写明为什么到期改不完'),
    }),
    send: (value, on, mark) => steps.requestExtension({ ...on, ...value }, mark),
    said: `${number}号已申请延期，批复前原期限照算`,
  })
  return (
    <StepForm
      work={work}
      verb="申请延期"
      onLeave={props.onLeave}
      note="到期前提出，由办公室批复。批准后原期限保留在台账上。"
    >
      <DueField
        label="延到哪天"
        required
        value={work.value.dueOn}
        earliest={dueOn ? addDays(plainDay(dueOn), 1) : undefined}
        error={work.errorOf('dueOn')}
        reason={dueOn ? `现期限${monthDayWords(plainDay(dueOn))}` : undefined}
        onChange={(day) => work.change({ dueOn: day ?? '' })}
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
