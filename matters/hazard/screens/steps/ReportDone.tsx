import { Field, Input } from '#foundation/ui/field.tsx'
import { useUploads } from '#foundation/ui/use-uploads.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { FilesField, TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function ReportDone(props: StepProps) {
  const { hazard } = props.page
  const work = useStep(props, {
    step: 'reportDone',
    empty: {
      result: '',
      measures: hazard.measures || (hazard.plan?.measures ?? ''),
      precaution: hazard.precaution,
      funds: String(hazard.funds ?? hazard.plan?.funds ?? ''),
      photos: [] as string[],
    },
    check: ({ result, measures, funds, photos }) => ({
      result: tooShort(result, 4, '写明改成了什么样'),
      measures: measures.trim().length === 1 && '再写具体些，至少2个字',
      funds: funds.trim() !== '' && !(Number(funds) >= 0) && '写数字，单位万元',
      photos: photos.length === 0 && '要有同一位置的整改后照片，至少一张',
    }),
    send: ({ result, measures, precaution, funds, photos }, on, mark) =>
      steps.reportHazardDone(
        {
          ...on,
          result,
          photos,
          precaution,
          ...(measures.trim() && { measures }),
          ...(funds.trim() && { funds: Number(funds) }),
        },
        mark,
      ),
    said: `${hazard.number}号已报整改完成，等复查`,
  })
  const uploads = useUploads(work.value.photos, (photos) => work.change({ photos }))
  const { value, change, errorOf } = work
  return (
    <StepForm
      work={work}
      verb="报整改完成"
      onLeave={props.onLeave}
      waitsFor={uploads.waitsFor}
      note="报完后由别的单位复查，合格才销号。"
    >
      <FilesField
        label="整改后照片"
        required
        uploads={uploads}
        error={errorOf('photos')}
        reason={`在同一位置拍：${hazard.spot}`}
      />
      <TextField
        label="整改情况"
        required
        long
        value={value.result}
        error={errorOf('result')}
        placeholder="改成了什么样"
        onChange={(result) => change({ result })}
      />
      <TextField
        label="整改措施"
        long
        value={value.measures}
        error={errorOf('measures')}
        onChange={(measures) => change({ measures })}
      />
      <TextField
        label="防范（应急）措施"
        value={value.precaution}
        error={errorOf('precaution')}
        placeholder="怎样不再反弹"
        onChange={(precaution) => change({ precaution })}
      />
      <Field label="整改资金（万元）" error={errorOf('funds')}>
        {(hold) => (
          <Input
            {...hold}
            inputMode="decimal"
            value={value.funds}
            onChange={(event) => change({ funds: event.target.value })}
          />
        )}
      </Field>
    </StepForm>
  )
}
