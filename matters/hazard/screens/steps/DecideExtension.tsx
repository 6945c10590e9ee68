import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { Segments } from '#foundation/ui/field.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { DueField, TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

const answers = [
  { value: 'grant', words: '批准' },
  { value: 'refuse', words: '不批准' },
] as const

export function DecideExtension(props: StepProps) {
  const { hazard, extension } = props.page
  const work = useStep(props, {
    step: 'decideExtension',
    empty: { answer: 'grant' as 'grant' | 'refuse', dueOn: extension?.dueOn ?? '', reason: '' },
    check: ({ answer, dueOn, reason }) => ({
      dueOn: answer === 'grant' && !dueOn && '请选新的期限',
      reason: tooShort(reason, 4, answer === 'grant' ? '写明批准的依据' : '写明不批准的理由'),
    }),
    send: ({ answer, dueOn, reason }, on, mark) =>
      steps.decideExtension({ ...on, grant: answer === 'grant', reason, ...(answer === 'grant' && { dueOn }) }, mark),
    said: (after) => (after.dueOn === hazard.dueOn ? `${after.number}号的延期没有批准` : `${after.number}号延期已批准`),
  })
  const { answer } = work.value
  return (
    <StepForm work={work} verb={answer === 'grant' ? '批准延期' : '不批准'} onLeave={props.onLeave}>
      {extension && (
        <Note>
          {extension.by}申请延到{monthDayWords(plainDay(extension.dueOn))}：“{extension.reason}”
        </Note>
      )}
      <Segments name="批复" segments={answers} value={answer} onChange={(next) => work.change({ answer: next })} />
      {answer === 'grant' && (
        <DueField
          label="新期限"
          required
          value={work.value.dueOn}
          error={work.errorOf('dueOn')}
          reason={hazard.dueOn ? `原期限${monthDayWords(plainDay(hazard.dueOn))}保留` : undefined}
          onChange={(dueOn) => work.change({ dueOn: dueOn ?? '' })}
        />
      )}
      <TextField
        label={answer === 'grant' ? '依据' : '理由'}
        required
        long
        value={work.value.reason}
        error={work.errorOf('reason')}
        onChange={(reason) => work.change({ reason })}
      />
    </StepForm>
  )
}
