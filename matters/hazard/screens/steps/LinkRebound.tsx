import { useQuery } from '@tanstack/react-query'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Field } from '#foundation/ui/field.tsx'
import { reads, steps } from '#matters/hazard/screens/asks.ts'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function LinkRebound(props: StepProps) {
  const { hazard } = props.page
  const struck = useQuery({
    queryKey: ['hazard', hazard.id, 'struck-here'],
    queryFn: () => reads.listHazards({ view: 'struck', school: hazard.school, sort: 'found', limit: 200 }),
  })
  const work = useStep(props, {
    step: 'linkRebound',
    empty: { of: '' },
    check: ({ of }) => ({ of: !of && '请选原来的那一处' }),
    send: (value, on, mark) => steps.linkRebound({ ...on, ...value }, mark),
    said: (after) => `${after.number}号已认定为第${after.rebounds}次反弹`,
  })
  const options = (struck.data?.rows ?? []).map(({ id, number, title, category }) => ({
    value: id,
    words: `${number}号 ${title}`,
    aside: category === hazard.category ? '同类' : undefined,
  }))
  return (
    <StepForm work={work} verb="认定反弹" onLeave={props.onLeave} note="认定后等级至少比原来高一级。">
      <Field label="是哪一处的反弹" required error={work.errorOf('of')} reason={`只列${props.page.schoolName}已销号的`}>
        {(hold) => (
          <Pick
            {...hold}
            loading={struck.isLoading}
            options={options}
            value={work.value.of || undefined}
            onChange={(of) => work.change({ of })}
          />
        )}
      </Field>
    </StepForm>
  )
}
