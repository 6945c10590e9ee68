import { useUploads } from '#foundation/ui/use-uploads.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { FilesField, TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function TemporaryMeasure(props: StepProps) {
  const work = useStep(props, {
    step: 'takeTemporaryMeasure',
    empty: { measure: props.page.hazard.temporary, photos: [] as string[] },
    check: ({ measure }) => ({ measure: tooShort(measure, 4, '写明采取了什么措施') }),
    send: (value, on, mark) => steps.takeTemporaryMeasure({ ...on, ...value }, mark),
    said: '临时措施已登记',
  })
  const uploads = useUploads(work.value.photos, (photos) => work.change({ photos }))
  return (
    <StepForm
      work={work}
      verb="登记临时措施"
      onLeave={props.onLeave}
      waitsFor={uploads.waitsFor}
      note="临时措施不代替整改，期限照算。"
    >
      <TextField
        label="采取了什么措施"
        required
        long
        value={work.value.measure}
        error={work.errorOf('measure')}
        placeholder="例如：已拉警戒线，上学放学时段专人值守"
        onChange={(measure) => work.change({ measure })}
      />
      <FilesField label="现场照片" uploads={uploads} error={work.errorOf('photos')} />
    </StepForm>
  )
}
