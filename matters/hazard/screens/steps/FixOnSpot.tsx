import { useUploads } from '#foundation/ui/use-uploads.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { FilesField, TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function FixOnSpot(props: StepProps) {
  const work = useStep(props, {
    step: 'fixOnSpot',
    empty: { result: '', photos: [] as string[] },
    check: ({ result, photos }) => ({
      result: tooShort(result, 2, '写明当场怎么改的'),
      photos: photos.length === 0 && '要有同一位置的整改后照片，至少一张',
    }),
    send: (value, on, mark) => steps.fixHazardOnSpot({ ...on, ...value }, mark),
    said: `${props.page.hazard.number}号按当场已改登记，等别人复查`,
  })
  const uploads = useUploads(work.value.photos, (photos) => work.change({ photos }))
  return (
    <StepForm
      work={work}
      verb="登记当场已改"
      onLeave={props.onLeave}
      waitsFor={uploads.waitsFor}
      note="由别人复查合格后销号。重大隐患不能按当场已改办。"
    >
      <FilesField
        label="整改后照片"
        required
        uploads={uploads}
        error={work.errorOf('photos')}
        reason={`在同一位置拍：${props.page.hazard.spot}`}
      />
      <TextField
        label="怎么改的"
        required
        long
        value={work.value.result}
        error={work.errorOf('result')}
        onChange={(result) => work.change({ result })}
      />
    </StepForm>
  )
}
