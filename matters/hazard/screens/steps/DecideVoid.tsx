import { Field, Segments } from '#foundation/ui/field.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

const answers = [
  { value: 'agree', words: '同意作废' },
  { value: 'refuse', words: '不同意' },
] as const

export function DecideVoid(props: StepProps) {
  const { hazard, timeline } = props.page
  const { number } = hazard
  const proposed = timeline.find(({ kind }) => kind === 'hazard-void-proposed') // newest first
  const work = useStep(props, {
    step: 'decideVoid',
    empty: { answer: 'agree' as 'agree' | 'refuse', reason: '' },
    check: ({ reason }) => ({ reason: tooShort(reason, 4, '写明理由') }),
    send: ({ answer, reason }, on, mark) => steps.decideVoid({ ...on, agree: answer === 'agree', reason }, mark),
    said: (after) => (after.state === 'void' ? `${after.number}号已作废` : `${after.number}号不作废，接着办`),
  })
  const agree = work.value.answer === 'agree'
  return (
    <StepForm
      work={work}
      verb={agree ? '作废' : '不同意作废'}
      danger={agree}
      onLeave={props.onLeave}
      confirm={
        agree
          ? {
              question: `把${number}号作废？`,
              safeVerb: '先不作废',
              follows: <p>作废后不再办理，不计入统计，编号保留。</p>,
            }
          : undefined
      }
    >
      {proposed && (
        <Note>
          {proposed.who}提出作废：“{proposed.more}”
        </Note>
      )}
      <Field label="意见">
        {(hold) => (
          <Segments
            hold={hold}
            name="意见"
            segments={answers}
            value={work.value.answer}
            onChange={(answer) => work.change({ answer })}
          />
        )}
      </Field>
      <TextField
        label="理由"
        required
        long
        value={work.value.reason}
        error={work.errorOf('reason')}
        onChange={(reason) => work.change({ reason })}
      />
    </StepForm>
  )
}
