import { useQuery } from '@tanstack/react-query'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Field } from '#foundation/ui/field.tsx'
import { stateWords } from '#matters/hazard/hazard.words.ts'
import { reads, steps } from '#matters/hazard/screens/asks.ts'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

/** 合并: only with another open one of the same school. */
export function Merge(props: StepProps) {
  const { hazard } = props.page
  const others = useQuery({
    queryKey: ['hazard', hazard.id, 'same-school'],
    queryFn: () => reads.listHazards({ view: 'open', school: hazard.school, limit: 200 }),
  })
  const rows = (others.data?.rows ?? []).filter(({ id }) => id !== hazard.id)
  const work = useStep(props, {
    step: 'merge',
    empty: { into: '' },
    check: ({ into }) => ({ into: !rows.some(({ id }) => id === into) && '请选要并入的那一处' }),
    send: ({ into }, on, mark) =>
      steps.mergeHazard({ ...on, into, intoVersion: rows.find(({ id }) => id === into)?.version ?? 0 }, mark),
    said: (after) => `${after.number}号已合并`,
    undo: (after) => steps.unmergeHazard({ hazardId: after.id, version: after.version }),
  })
  return (
    <StepForm work={work} verb="合并" onLeave={props.onLeave} note="合并后各报告人都会收到办理结果，30天内可撤销合并。">
      <Field label="并入哪一处" required error={work.errorOf('into')} reason={`只列${props.page.schoolName}未销号的`}>
        {(hold) => (
          <Pick
            {...hold}
            loading={others.isLoading}
            options={rows.map(({ id, number, title, state }) => ({
              value: id,
              words: `${number}号 ${title}`,
              aside: stateWords[state],
            }))}
            value={work.value.into || undefined}
            onChange={(into) => work.change({ into })}
          />
        )}
      </Field>
    </StepForm>
  )
}
