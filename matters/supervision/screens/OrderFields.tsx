import { plainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick, PickSeveral } from '#foundation/ui/ant/pick.tsx'
import { Field, Input, TextArea } from '#foundation/ui/field.tsx'
import type { OrderChoices } from '#matters/supervision/supervision-reads.contract.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'

/** While it is being filled in, anything may be missing. */
export type OrderDraft = {
  matter: string
  basis: string
  lead?: string | undefined
  assists: readonly string[]
  demand: string
  dueOn?: string | undefined
}

type Props = {
  choices: OrderChoices
  value: OrderDraft
  errors: Readonly<Record<string, string>>
  change: (patch: Partial<OrderDraft>) => void
}

/** What an order says: matter, basis, who handles it and who helps, what is asked, by when. */
export function OrderFields({ choices, value, errors, change }: Props) {
  const today = useToday()
  const units = choices.units.map(({ id, name }) => ({ value: id, words: name }))
  return (
    <>
      <Field label="督办事项" required error={errors['matter']}>
        {(hold) => (
          <Input {...hold} maxLength={120} value={value.matter} onChange={(e) => change({ matter: e.target.value })} />
        )}
      </Field>
      <Field label="依据" required error={errors['basis']} reason="工作要点的条款">
        {(hold) => (
          <Pick
            {...hold}
            options={choices.clauses.map(({ id, name }) => ({ value: id, words: name }))}
            value={value.basis || undefined}
            onChange={(basis) => change({ basis })}
          />
        )}
      </Field>
      <div className="or-two">
        <Field label="承办单位" required error={errors['lead']}>
          {(hold) => <Pick {...hold} options={units} value={value.lead} onChange={(lead) => change({ lead })} />}
        </Field>
        <Field label="配合单位" error={errors['assists']}>
          {(hold) => (
            <PickSeveral
              {...hold}
              options={units.filter((unit) => unit.value !== value.lead)}
              value={value.assists}
              onChange={(assists) => change({ assists })}
            />
          )}
        </Field>
      </div>
      <Field label="办理要求" required error={errors['demand']}>
        {(hold) => (
          <TextArea
            {...hold}
            rows={3}
            maxLength={500}
            value={value.demand}
            onChange={(e) => change({ demand: e.target.value })}
          />
        )}
      </Field>
      <Field label="办结时限" required error={errors['dueOn']} reason="到这一天要书面反馈">
        {(hold) => (
          <DayInput
            {...hold}
            value={value.dueOn ? plainDay(value.dueOn) : undefined}
            off={(day) => day < today}
            onChange={(dueOn) => change({ dueOn })}
          />
        )}
      </Field>
    </>
  )
}
