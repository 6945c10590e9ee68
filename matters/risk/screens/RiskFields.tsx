import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Choose, Field, Input, TextArea } from '#foundation/ui/field.tsx'
import type { RiskChoices } from '#matters/risk/risk-reads.contract.ts'
import { GradeMark } from '#matters/risk/screens/GradeMark.tsx'

/** While it is being filled in, anything may be missing. */
export type RiskDraft = {
  kind?: string | undefined
  title?: string | undefined
  place?: string | undefined
  spot?: string | undefined
  likelihood?: number | undefined
  consequence?: number | undefined
  measures?: string | undefined
  responsible?: string | undefined
  reviewOn?: string | undefined
}
export const gradeIn = ({ grades }: RiskChoices, { likelihood, consequence }: RiskDraft) =>
  likelihood && consequence ? grades.findLast(({ from }) => from <= likelihood * consequence) : undefined

/** A draft as it is sent: what the school has no list for is written, what it has is chosen. */
export const judgedOf = ({ title, place, spot, likelihood, consequence, measures, responsible }: RiskDraft) => ({
  title: title ?? '',
  ...(place && place !== ELSEWHERE ? { place } : { spot: spot ?? '' }),
  likelihood: likelihood ?? 0,
  consequence: consequence ?? 0,
  measures: measures ?? '',
  responsible: responsible ?? '',
})

export const ELSEWHERE = 'elsewhere'

type Props = {
  choices: RiskChoices
  value: RiskDraft
  errors: Readonly<Record<string, string>>
  change: (patch: RiskDraft) => void
}

/** What may go wrong, where, how likely and how bad, what is done, who answers. The grade follows by itself. */
export function RiskFields({ choices, value, errors, change }: Props) {
  const grade = gradeIn(choices, value)
  const places = [
    ...choices.places.map(({ id, name }) => ({ value: id, words: name })),
    { value: ELSEWHERE, words: '其他地方（自己写）' },
  ]
  const written = value.place === ELSEWHERE || (value.place === undefined && Boolean(value.spot))
  return (
    <>
      <Field label="可能发生的事" required error={errors['title']} reason="一句话：什么东西，出什么事">
        {(hold) => (
          <Input
            {...hold}
            value={value.title ?? ''}
            maxLength={60}
            onChange={(e) => change({ title: e.target.value })}
          />
        )}
      </Field>
      <div className="rk-two">
        <Field label="风险部位" required error={errors['place']}>
          {(hold) => (
            <Pick
              {...hold}
              options={places}
              value={value.place ?? (written ? ELSEWHERE : undefined)}
              onChange={(place) => change({ place, spot: place === ELSEWHERE ? (value.spot ?? '') : '' })}
            />
          )}
        </Field>
        {written && (
          <Field label="在哪里" required error={errors['spot']}>
            {(hold) => (
              <Input
                {...hold}
                value={value.spot ?? ''}
                maxLength={40}
                onChange={(e) => change({ spot: e.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      <div className="rk-two">
        <Points
          label="可能性"
          levels={choices.likelihood}
          value={value.likelihood}
          error={errors['likelihood']}
          onChange={(likelihood) => change({ likelihood })}
        />
        <Points
          label="后果"
          levels={choices.consequence}
          value={value.consequence}
          error={errors['consequence']}
          onChange={(consequence) => change({ consequence })}
        />
      </div>
      <p className="rk-graded" aria-live="polite">
        {grade ? (
          <>
            评定为
            <GradeMark grade={grade} />
            {`，最长${grade.reviewDays}天复核一次`}
          </>
        ) : (
          '选好可能性和后果，等级自动得出'
        )}
      </p>
      <Field label="管控措施" required error={errors['measures']}>
        {(hold) => (
          <TextArea
            {...hold}
            rows={3}
            value={value.measures ?? ''}
            maxLength={500}
            onChange={(e) => change({ measures: e.target.value })}
          />
        )}
      </Field>
      <Field label="责任岗位" required error={errors['responsible']} reason="写岗位，不写姓名">
        {(hold) => (
          <Pick
            {...hold}
            options={choices.posts.map(({ id, name }) => ({ value: id, words: name }))}
            value={value.responsible}
            onChange={(responsible) => change({ responsible })}
          />
        )}
      </Field>
    </>
  )
}

type PointsProps = {
  label: string
  levels: RiskChoices['likelihood']
  value: number | undefined
  error: string | undefined
  onChange: (value: number) => void
}

const Points = ({ label, levels, value, error, onChange }: PointsProps) => (
  <Field label={label} required error={error}>
    {(hold) => (
      <Choose {...hold} value={value ?? ''} onChange={(e) => onChange(Number(e.target.value))}>
        <option value="" disabled>
          请选
        </option>
        {levels.map(({ value: points, name, meaning }) => (
          <option key={points} value={points}>{`${points}分 ${name}：${meaning}`}</option>
        ))}
      </Choose>
    )}
  </Field>
)
