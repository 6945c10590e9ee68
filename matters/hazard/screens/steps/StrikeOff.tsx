import { Choose, Field } from '#foundation/ui/field.tsx'
import { steps } from '#matters/hazard/screens/asks.ts'
import { TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

const levels = [
  ['school', '学校'],
  ['town', '镇街'],
  ['department', '主管单位'],
  ['district', '区级'],
] as const
type Level = (typeof levels)[number][0]

export function StrikeOff(props: StepProps) {
  const { hazard, schoolName, reinspections } = props.page
  const passed = reinspections.filter((one) => one.passed)
  const work = useStep(props, {
    step: 'strikeOff',
    empty: { note: '', solvedAt: (hazard.lead === hazard.school ? 'school' : 'department') as Level },
    send: (value, on, mark) => steps.strikeOffHazard({ ...on, ...value }, mark),
    said: `${hazard.number}号已销号`,
  })
  return (
    <StepForm
      work={work}
      verb="销号"
      onLeave={props.onLeave}
      confirm={{
        question: `把${hazard.number}号销号？`,
        safeVerb: '先不销',
        follows: (
          <>
            <p>销号后只能看，不能改。30天、90天后自动安排回头看。</p>
            <p className="hx-ink-2">
              {schoolName}
              {hazard.spot} · 复查合格 {passed.length}人次
            </p>
          </>
        ),
      }}
    >
      <Field label="在哪一级解决的" reason="报表按此统计">
        {(hold) => (
          <Choose
            {...hold}
            value={work.value.solvedAt}
            onChange={(event) => work.change({ solvedAt: event.target.value as Level })}
          >
            {levels.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Choose>
        )}
      </Field>
      <TextField
        label="备注"
        value={work.value.note}
        error={work.errorOf('note')}
        placeholder="可以不写"
        onChange={(note) => work.change({ note })}
      />
    </StepForm>
  )
}
