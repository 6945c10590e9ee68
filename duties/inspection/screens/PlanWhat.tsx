import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Field, Input, Segments } from '#foundation/ui/field.tsx'
import { listsFor, type PlanPartProps } from '#duties/inspection/screens/plan-draft.ts'
import { segmentsOf } from '#duties/inspection/screens/words.tsx'

const KINDS = segmentsOf({ school: '学校', unit: '成员单位' })

/** 查什么: its name, whom it is about, under which clause, with which list. */
export function PlanWhat({ value, choices, errors, change }: PlanPartProps) {
  return (
    <>
      <Field label="计划名称" required error={errors['title']}>
        {(hold) => (
          <Input
            {...hold}
            value={value.title ?? ''}
            maxLength={60}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label="检查对象">
        {(hold) => (
          <Segments
            hold={hold}
            name="检查对象"
            segments={KINDS}
            value={value.targetKind}
            onChange={(targetKind) => change({ targetKind })}
          />
        )}
      </Field>
      <Field label="依据条款" required error={errors['clause']}>
        {(hold) => (
          <Pick
            {...hold}
            options={choices.clauses.map(({ id, statement }) => ({ value: id, words: `${id} ${statement}` }))}
            value={value.clause}
            onChange={(clause) => change({ clause })}
          />
        )}
      </Field>
      <Field label="检查单" required error={errors['checklist']}>
        {(hold) => (
          <Pick
            {...hold}
            options={listsFor(choices, value).map(({ code, name, items }) => ({
              value: code,
              words: `${name}（${items}项）`,
            }))}
            value={value.checklist}
            onChange={(checklist) => change({ checklist })}
          />
        )}
      </Field>
    </>
  )
}
