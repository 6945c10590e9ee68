import { useState, type FormEvent } from 'react'
import type { PlainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, Input } from '#foundation/ui/field.tsx'

export type DeedField = {
  name: string
  label: string
  reason?: string | undefined
  kind?: 'day' | 'phone' | undefined
  required?: boolean | undefined
  begin?: string | undefined
}

type DeedFormProps = {
  title: string
  verb: string
  fields: readonly DeedField[]
  busy: boolean
  error: Error | null
  onDo: (given: Record<string, string>) => void
  onLeave: () => void
}

/** A few fields and one verb, in the panel beside the list. What is left empty is not sent. */
export function DeedForm({ title, verb, fields, busy, error, onDo, onLeave }: DeedFormProps) {
  const [form, setForm] = useState(() => Object.fromEntries(fields.map(({ name, begin = '' }) => [name, begin])))
  const [tried, setTried] = useState(false)
  const errors = fieldErrors(error)
  const missing = (field: DeedField) =>
    tried && field.required && !form[field.name] ? `请填写${field.label}` : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || fields.some(({ name, required }) => required && !form[name])) return
    onDo(Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')))
  }
  const change = (name: string, value: string) => setForm((old) => ({ ...old, [name]: value }))
  return (
    <form className="hx-fields rg-deed" onSubmit={submit} aria-label={title}>
      <h3 className="hx-h3">{title}</h3>
      {fields.map((field) => (
        <Field
          key={field.name}
          label={field.label}
          required={field.required}
          reason={field.reason}
          error={errors[field.name] ?? missing(field)}
        >
          {(hold) =>
            field.kind === 'day' ? (
              <DayInput
                {...hold}
                value={(form[field.name] || undefined) as PlainDay | undefined}
                onChange={(day) => change(field.name, day ?? '')}
              />
            ) : (
              <Input
                {...hold}
                value={form[field.name] ?? ''}
                inputMode={field.kind === 'phone' ? 'tel' : undefined}
                autoComplete="off"
                onChange={(event) => change(field.name, event.target.value)}
              />
            )
          }
        </Field>
      ))}
      {error && Object.keys(errors).length === 0 && <ErrorState what="没有办成" because={error.message} kept />}
      <div className="hx-row hx-row--wrap">
        <Button kind="primary" type="submit" busy={busy}>
          {verb}
        </Button>
        <Button kind="text" onClick={onLeave}>
          先不办
        </Button>
      </div>
    </form>
  )
}
