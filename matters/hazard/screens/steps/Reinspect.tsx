import { Segments } from '#foundation/ui/field.tsx'
import { useUploads } from '#foundation/ui/use-uploads.ts'
import { passesNeeded } from '#matters/hazard/hazard.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { DueField, FilesField, TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

const findings = [
  { value: 'pass', words: '合格' },
  { value: 'fail', words: '不合格' },
] as const

export function Reinspect(props: StepProps) {
  const { hazard } = props.page
  const needed = passesNeeded(hazard.grade)
  const work = useStep(props, {
    step: 'reinspect',
    empty: { result: undefined as 'pass' | 'fail' | undefined, finding: '', dueOn: '', photos: [] as string[] },
    check: ({ result, finding, dueOn }) => ({
      result: !result && '请选合格或不合格',
      finding: tooShort(finding, 4, '写明现场看到什么'),
      dueOn: result === 'fail' && !dueOn && '不合格要给新的期限',
    }),
    send: ({ result, finding, dueOn, photos }, on, mark) =>
      steps.reinspectHazard(
        { ...on, pass: result === 'pass', finding, photos, ...(result === 'fail' && { dueOn }) },
        mark,
      ),
    said: (after) =>
      after.state === 'rectifying'
        ? `${after.number}号复查不合格，已退回整改`
        : after.state === 'passed'
          ? `${after.number}号复查合格，可以销号`
          : `${after.number}号已记1名复查人合格，还须另一名`,
  })
  const uploads = useUploads(work.value.photos, (photos) => work.change({ photos }))
  const { result } = work.value
  const verb = result === 'fail' ? '退回整改' : result === 'pass' ? '认定合格' : '提交复查'
  return (
    <StepForm
      work={work}
      verb={verb}
      onLeave={props.onLeave}
      waitsFor={uploads.waitsFor}
      note={needed > 1 ? `重大隐患须${needed}名复查人都认定合格，已有${hazard.passes}名。` : '参加过整改的人不能复查。'}
    >
      <div>
        <Segments
          name="复查结果"
          segments={findings}
          value={result}
          onChange={(next) => work.change({ result: next })}
        />
        {work.errorOf('result') && (
          <p className="hx-field__error" role="alert">
            {work.errorOf('result')}
          </p>
        )}
      </div>
      <TextField
        label="现场情况"
        required
        long
        value={work.value.finding}
        error={work.errorOf('finding')}
        placeholder="看了哪里，是不是真的改了"
        onChange={(finding) => work.change({ finding })}
      />
      {result === 'fail' && (
        <DueField
          label="新期限"
          required
          value={work.value.dueOn}
          error={work.errorOf('dueOn')}
          reason="退回次数加1"
          onChange={(dueOn) => work.change({ dueOn: dueOn ?? '' })}
        />
      )}
      <FilesField label="复查照片" uploads={uploads} error={work.errorOf('photos')} reason="同一位置拍" />
    </StepForm>
  )
}
