import { Field, Segments } from '#foundation/ui/field.tsx'
import { useUploads } from '#foundation/ui/use-uploads.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { FilesField, TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

const results = [
  { value: 'held', words: '巩固' },
  { value: 'rebounded', words: '反弹' },
] as const

export function LookBack(props: StepProps) {
  const work = useStep(props, {
    step: 'lookBack',
    empty: { result: undefined as 'held' | 'rebounded' | undefined, finding: '', photos: [] as string[] },
    check: ({ result, finding }) => ({
      result: !result && '请选巩固或反弹',
      finding: tooShort(finding, 4, '写明现场看到什么'),
    }),
    send: ({ result, finding, photos }, on, mark) =>
      steps.lookBackAtHazard({ ...on, held: result === 'held', finding, photos }, mark),
    said: '回头看已登记',
  })
  const uploads = useUploads(work.value.photos, (photos) => work.change({ photos }))
  const { result } = work.value
  return (
    <StepForm
      work={work}
      verb={result === 'rebounded' ? '登记反弹' : '登记回头看'}
      onLeave={props.onLeave}
      waitsFor={uploads.waitsFor}
      note={result === 'rebounded' ? '反弹的另立一号，关联原号，等级升一级。' : undefined}
    >
      <Field label="结果" required error={work.errorOf('result')}>
        {(hold) => (
          <Segments
            hold={hold}
            name="回头看结果"
            segments={results}
            value={result}
            onChange={(next) => work.change({ result: next })}
          />
        )}
      </Field>
      <TextField
        label="现场情况"
        required
        long
        value={work.value.finding}
        error={work.errorOf('finding')}
        onChange={(finding) => work.change({ finding })}
      />
      <FilesField label="现场照片" uploads={uploads} error={work.errorOf('photos')} />
    </StepForm>
  )
}
