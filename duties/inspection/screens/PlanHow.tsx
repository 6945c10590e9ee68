import { plainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Field, Input, Segments } from '#foundation/ui/field.tsx'
import { coverageWords, opennessWords, scheduleWords } from '#duties/inspection/inspection.words.ts'
import type { PlanPartProps } from '#duties/inspection/screens/plan-draft.ts'
import { segmentsOf } from '#duties/inspection/screens/words.tsx'

/** 怎么查: the three attributes of clauses 5.38 to 5.40, how many, between which days. */
export function PlanHow(props: PlanPartProps) {
  const { value, choices, errors, change } = props
  const all = value.targetKind === 'school' ? choices.schools : choices.units
  return (
    <>
      <div className="in-form__three">
        <Field label="明暗" reason={value.openness === 'covert' ? '下发前学校和镇街看不到' : undefined}>
          {(hold) => (
            <Segments
              hold={hold}
              name="明暗"
              segments={segmentsOf(opennessWords)}
              value={value.openness}
              onChange={(openness) => change({ openness })}
            />
          )}
        </Field>
        <Field label="抽查或全覆盖">
          {(hold) => (
            <Segments
              hold={hold}
              name="抽查或全覆盖"
              segments={segmentsOf(coverageWords)}
              value={value.coverage}
              onChange={(coverage) => change({ coverage })}
            />
          )}
        </Field>
        <Field label="定期或不定期" reason={value.schedule === 'unscheduled' ? '到场才有日期' : undefined}>
          {(hold) => (
            <Segments
              hold={hold}
              name="定期或不定期"
              segments={segmentsOf(scheduleWords)}
              value={value.schedule}
              onChange={(schedule) => change({ schedule })}
            />
          )}
        </Field>
      </div>
      {value.coverage === 'sample' && (
        <div className="in-form__few">
          <Field label="抽几个" required error={errors['sample']} reason={`一共${all}个`}>
            {(hold) => (
              <Input
                {...hold}
                inputMode="numeric"
                value={value.sample === undefined ? '' : String(value.sample)}
                onChange={(event) => change({ sample: Number(event.target.value.replace(/\D/g, '')) || undefined })}
              />
            )}
          </Field>
        </div>
      )}
      <div className="in-form__two">
        <Day label="开始日期" of="startsOn" {...props} />
        <Day label="结束日期" of="endsOn" {...props} />
      </div>
    </>
  )
}

function Day({ label, of, value, errors, change }: PlanPartProps & { label: string; of: 'startsOn' | 'endsOn' }) {
  const day = value[of]
  return (
    <Field label={label} required error={errors[of]}>
      {(hold) => (
        <DayInput
          {...hold}
          value={day ? plainDay(day) : undefined}
          onChange={(next) => next && change({ [of]: next })}
        />
      )}
    </Field>
  )
}
