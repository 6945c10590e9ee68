import { useQuery } from '@tanstack/react-query'
import { Field, Segments } from '#foundation/ui/field.tsx'
import type { HazardGrade } from '#matters/hazard/hazard.ts'
import { gradeWords } from '#matters/hazard/hazard.words.ts'
import { reads, steps } from '#matters/hazard/screens/asks.ts'
import { TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'

export function Grade(props: StepProps) {
  const { hazard } = props.page
  const { grades } = useChoices()
  const suggestion = useQuery({
    queryKey: ['hazard', hazard.id, 'suggestion'],
    queryFn: () => reads.suggestAssignment({ hazardId: hazard.id }),
  }).data
  const work = useStep(props, {
    step: 'grade',
    empty: { grade: hazard.grade as HazardGrade | null, reason: '' },
    check: ({ grade }) => ({ grade: !grade && !suggestion && '请选一个等级' }),
    send: ({ grade, reason }, on, mark) =>
      steps.gradeHazard({ ...on, grade: grade ?? suggestion?.grade ?? 'general', reason }, mark),
    said: (after) => `${after.number}号定为${gradeWords[after.grade ?? 'general']}`,
  })
  const grade = work.value.grade ?? suggestion?.grade
  const chosen = grades.find(({ code }) => code === grade)
  return (
    <StepForm
      work={work}
      verb="定级"
      onLeave={props.onLeave}
      note={chosen && `${chosen.meaning}。默认${chosen.resolveDays}日内整改，${chosen.reinspectors}名复查人。`}
    >
      <Field
        label="等级"
        required
        error={work.errorOf('grade')}
        grounded={suggestion !== undefined}
        reason={suggestion && `建议${gradeWords[suggestion.grade]}：${suggestion.gradeWhy}`}
      >
        {(hold) => (
          <Segments
            hold={hold}
            name="等级"
            segments={grades.map(({ code, name }) => ({ value: code, words: name }))}
            value={grade}
            onChange={(next) => work.change({ grade: next })}
          />
        )}
      </Field>
      <TextField
        label="理由"
        long
        value={work.value.reason}
        error={work.errorOf('reason')}
        placeholder="和建议不同时写明为什么"
        onChange={(reason) => work.change({ reason })}
      />
    </StepForm>
  )
}
