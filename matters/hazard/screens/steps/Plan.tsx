import { Field, Input } from '#foundation/ui/field.tsx'
import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { DueField, TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function Plan(props: StepProps) {
  const { hazard, lead } = props.page
  const { plan, responsible } = hazard
  // whoever signed for it is often written with the unit already
  const named = lead && !responsible.startsWith(lead.name) ? [lead.name, responsible] : [responsible]
  const work = useStep(props, {
    step: 'plan',
    empty: {
      responsibility: plan?.responsibility ?? named.filter(Boolean).join(' '),
      measures: plan?.measures ?? hazard.measures,
      funds: plan ? String(plan.funds) : hazard.funds === null ? '' : String(hazard.funds),
      fundsFrom: plan?.fundsFrom ?? '',
      deadline: plan?.deadline ?? hazard.dueOn ?? '',
      contingency: plan?.contingency ?? hazard.precaution,
    },
    check: (value) => ({
      responsibility: tooShort(value.responsibility, 2, '写单位和责任人职务'),
      measures: tooShort(value.measures, 2, '写明措施'),
      funds: (value.funds.trim() === '' || !(Number(value.funds) >= 0)) && '写数字，单位万元；不用钱的写0',
      fundsFrom: value.fundsFrom.trim() === '' && '写明资金来源；不用钱的写“无需资金”',
      deadline: !value.deadline && '请选时限',
      contingency: tooShort(value.contingency, 2, '写明预案'),
    }),
    send: ({ funds, ...value }, on, mark) =>
      steps.planHazard({ ...on, plan: { ...value, funds: Number(funds) } }, mark),
    said: `${hazard.number}号五落实已填齐`,
  })
  const { value, change, errorOf } = work
  return (
    <StepForm work={work} verb="填报五落实" onLeave={props.onLeave}>
      <TextField
        label="责任落实"
        required
        value={value.responsibility}
        error={errorOf('responsibility')}
        reason="单位和责任人职务，不写姓名"
        onChange={(responsibility) => change({ responsibility })}
      />
      <TextField
        label="措施落实"
        required
        long
        value={value.measures}
        error={errorOf('measures')}
        onChange={(measures) => change({ measures })}
      />
      <Field label="资金落实（万元）" required error={errorOf('funds')}>
        {(hold) => (
          <Input
            {...hold}
            inputMode="decimal"
            value={value.funds}
            onChange={(event) => change({ funds: event.target.value })}
          />
        )}
      </Field>
      <TextField
        label="资金来源"
        required
        value={value.fundsFrom}
        error={errorOf('fundsFrom')}
        placeholder="例如：城管专项"
        onChange={(fundsFrom) => change({ fundsFrom })}
      />
      <DueField
        label="时限落实"
        required
        value={value.deadline}
        latest={hazard.dueOn ?? undefined}
        error={errorOf('deadline')}
        reason="不晚于整改期限"
        onChange={(deadline) => change({ deadline: deadline ?? '' })}
      />
      <TextField
        label="预案落实"
        required
        long
        value={value.contingency}
        error={errorOf('contingency')}
        onChange={(contingency) => change({ contingency })}
      />
    </StepForm>
  )
}
