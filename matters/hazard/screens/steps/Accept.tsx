import { steps } from '#matters/hazard/screens/asks.ts'
import { TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'
import { useMe } from '#matters/hazard/screens/use-now.ts'

export function Accept(props: StepProps) {
  const me = useMe()
  const { hazard } = props.page
  const work = useStep(props, {
    step: 'accept',
    empty: { responsible: hazard.responsible },
    check: ({ responsible }) => ({ responsible: responsible.trim().length === 1 && '请写全职务，至少2个字' }),
    send: ({ responsible }, on, mark) =>
      steps.acceptHazard({ ...on, ...(responsible.trim() && { responsible: responsible.trim() }) }, mark),
    said: `${hazard.number}号已签收`,
  })
  return (
    <StepForm work={work} verb="签收" onLeave={props.onLeave} note="签收后不能再退回；不归本单位管的，请先提异议。">
      <TextField
        label="责任人"
        value={work.value.responsible}
        error={work.errorOf('responsible')}
        reason="只写职务，不写姓名"
        placeholder={me ? `例如：${me.post.unitShort}中队长` : ''}
        onChange={(responsible) => work.change({ responsible })}
      />
    </StepForm>
  )
}
