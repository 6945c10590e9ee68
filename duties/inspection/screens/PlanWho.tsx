import { PickSeveral } from '#foundation/ui/ant/pick.tsx'
import { Field } from '#foundation/ui/field.tsx'
import { type PlanPartProps, postsFor } from '#duties/inspection/screens/plan-draft.ts'

/** 谁去查: the pool from which two are drawn for each visit. */
export const PlanWho = ({ value, choices, errors, change }: PlanPartProps) => (
  <Field
    label="检查人"
    required
    error={errors['pool']}
    reason="从中每次抽两名，尽量来自不同单位；本单位、本辖区的自动回避"
  >
    {(hold) => (
      <PickSeveral
        {...hold}
        options={postsFor(choices, value).map(({ post, words }) => ({ value: post, words }))}
        value={value.pool ?? []}
        onChange={(pool) => change({ pool })}
      />
    )}
  </Field>
)
