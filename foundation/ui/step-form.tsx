import { useState } from 'react'
import { plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick, type PickOption } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, Input, TextArea } from '#foundation/ui/field.tsx'
import { UploadPick } from '#foundation/ui/upload-pick.tsx'
import { type Uploads, useUploads } from '#foundation/ui/use-uploads.ts'

type Base = { name: string; label: string; must?: boolean; reason?: string }
export type StepField =
  | (Base & { kind: 'text'; rows: number; most: number; example?: string; numeric?: true })
  | (Base & { kind: 'day'; past?: true })
  | (Base & { kind: 'pick'; options: readonly PickOption[] })
  | (Base & { kind: 'files' })

export type Given = Readonly<Record<string, string>>
export const say = (given: Given, name: string): string => given[name] ?? ''

type Sending = {
  mutate: (given: { given: Given; files: string[] }) => void
  isPending: boolean
  error: Error | null
}
type StepFormProps = {
  verb: string
  note?: string | undefined
  fields: readonly StepField[]
  today: PlainDay
  begin?: Given
  deed: Sending
  danger?: boolean
}

const FILES = 'image/*,.pdf,.doc,.docx,.xls,.xlsx'

/** One step of a matter: its fields, one button, and what the server said when it was refused. What was typed stays. */
export function StepForm({ verb, note, fields, today, begin = {}, deed, danger }: StepFormProps) {
  const [given, setGiven] = useState<Given>(begin)
  const uploads = useUploads()
  const errors = fieldErrors(deed.error)
  return (
    <form
      className="hx-fields hx-stepform"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending && !uploads.waitsFor) deed.mutate({ given, files: uploads.ids })
      }}
    >
      {note && <p className="hx-ink-2">{note}</p>}
      {fields.map((spec) => (
        <One
          key={spec.name}
          spec={spec}
          value={say(given, spec.name)}
          error={errors[spec.name]}
          today={today}
          uploads={uploads}
          onChange={(value) => setGiven((old) => ({ ...old, [spec.name]: value }))}
        />
      ))}
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what={`没有${verb}`} because={deed.error.message} kept />
      )}
      <Button
        type="submit"
        kind={danger ? 'danger' : 'primary'}
        busy={deed.isPending}
        disabledReason={uploads.waitsFor}
      >
        {verb}
      </Button>
    </form>
  )
}

type OneProps = {
  spec: StepField
  value: string
  error: string | undefined
  today: PlainDay
  uploads: Uploads
  onChange: (value: string) => void
}

function One({ spec, value, error, today, uploads, onChange }: OneProps) {
  const { label, reason, must = true } = spec
  return (
    <Field label={label} required={must} error={error} reason={reason}>
      {(hold) => {
        switch (spec.kind) {
          case 'text': {
            const shared = {
              ...hold,
              maxLength: spec.most,
              placeholder: spec.example,
              value,
              ...(spec.numeric && { inputMode: 'numeric' as const, autoComplete: 'off' }),
            }
            return spec.rows > 1 ? (
              <TextArea {...shared} rows={spec.rows} onChange={(event) => onChange(event.target.value)} />
            ) : (
              <Input {...shared} onChange={(event) => onChange(event.target.value)} />
            )
          }
          case 'day':
            return (
              <DayInput
                {...hold}
                value={value ? plainDay(value) : undefined}
                off={(day) => (spec.past ? day > today : day < today)}
                onChange={(day) => onChange(day ?? '')}
              />
            )
          case 'pick':
            return <Pick {...hold} options={spec.options} value={value || undefined} onChange={onChange} />
          case 'files':
            return (
              <div id={hold.id} tabIndex={-1}>
                <UploadPick what="照片或文件" uploads={uploads} accept={FILES} describedBy={hold['aria-describedby']} />
              </div>
            )
        }
      }}
    </Field>
  )
}
