import { useState } from 'react'
import { plainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { useGo } from '#foundation/ui/link.tsx'
import { UploadPick } from '#foundation/ui/upload-pick.tsx'
import { type Uploads, useUploads } from '#foundation/ui/use-uploads.ts'
import type { OrderStep } from '#matters/supervision/order.ts'
import { useDeed } from '#matters/supervision/screens/asks.ts'
import { type FieldSpec, stepForms } from '#matters/supervision/screens/step-forms.ts'
import type { OrderPage } from '#matters/supervision/supervision-reads.contract.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'

const FILES = 'image/*,.pdf,.doc,.docx,.xls,.xlsx'

/** The form of one step: its fields, one button, and what the server said when it was refused. */
export function StepForm({ step, page, onDone }: { step: OrderStep; page: OrderPage; onDone: () => void }) {
  const { order, leaders } = page
  const { verb, said, note, fields, send } = stepForms[step]
  const go = useGo()
  const [given, setGiven] = useState<Record<string, string>>({
    ...(order.leader && { leader: order.leader, post: order.leader }),
    ...(step === 'follow' && { demand: order.demand }),
  })
  const uploads = useUploads()
  const deed = useDeed(
    () => send({ orderId: order.id, version: order.version }, given, uploads.ids),
    () => said,
    ({ id }) => {
      onDone()
      if (id !== order.id) go(`/orders/${id}`)
    },
  )
  const errors = fieldErrors(deed.error)
  return (
    <form
      className="hx-fields or-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending && !uploads.waitsFor) deed.mutate(undefined)
      }}
    >
      {note && <p className="hx-ink-2">{note}</p>}
      {fields.map((spec) => (
        <OneField
          key={spec.name}
          spec={spec}
          value={given[spec.name] ?? ''}
          error={errors[spec.name]}
          leaders={leaders}
          uploads={uploads}
          onChange={(value) => setGiven((old) => ({ ...old, [spec.name]: value }))}
        />
      ))}
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what={`没有${verb}`} because={deed.error.message} kept />
      )}
      <Button type="submit" kind="primary" busy={deed.isPending} disabledReason={uploads.waitsFor}>
        {verb}
      </Button>
    </form>
  )
}

type OneProps = {
  spec: FieldSpec
  value: string
  error: string | undefined
  leaders: OrderPage['leaders']
  uploads: Uploads
  onChange: (value: string) => void
}

function OneField({ spec, value, error, leaders, uploads, onChange }: OneProps) {
  const today = useToday()
  const { label } = spec
  switch (spec.kind) {
    case 'text':
      return (
        <Field label={label} required={spec.must} error={error}>
          {(hold) => (
            <TextArea
              {...hold}
              rows={spec.rows}
              maxLength={spec.most}
              placeholder={spec.example}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      )
    case 'day':
      return (
        <Field label={label} required error={error}>
          {(hold) => (
            <DayInput
              {...hold}
              value={value ? plainDay(value) : undefined}
              off={(day) => (spec.past ? day > today : day < today)}
              onChange={(day) => onChange(day ?? '')}
            />
          )}
        </Field>
      )
    case 'leader':
      return (
        <Field label={label} required error={error} reason="只写岗位，不写人名">
          {(hold) => (
            <Pick
              {...hold}
              options={leaders.map(({ id, name }) => ({ value: id, words: name }))}
              value={value || undefined}
              onChange={onChange}
            />
          )}
        </Field>
      )
    case 'files':
      return (
        <Field label={label} required error={error} reason="照片或文件，至少一份">
          {(hold) => (
            <div id={hold.id} tabIndex={-1}>
              <UploadPick what="照片或文件" uploads={uploads} accept={FILES} describedBy={hold['aria-describedby']} />
            </div>
          )}
        </Field>
      )
  }
}
