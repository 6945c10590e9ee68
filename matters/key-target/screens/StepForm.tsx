import { useState } from 'react'
import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { UploadPick } from '#foundation/ui/upload-pick.tsx'
import { type Uploads, useUploads } from '#foundation/ui/use-uploads.ts'
import type { TargetPage } from '#matters/key-target/key-target-reads.contract.ts'
import { useDeed } from '#matters/key-target/screens/asks.ts'
import { type FieldSpec, stepForms } from '#matters/key-target/screens/step-forms.ts'
import type { TargetStep } from '#matters/key-target/target.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'

type Props = { step: Exclude<TargetStep, 'plan'>; page: TargetPage; onDone: () => void }

/** The form of one step: its fields, one button, and what the server said when it was refused. */
export function StepForm({ step, page: { target }, onDone }: Props) {
  const { verb, said, note, fields, send } = stepForms[step]
  const today = useToday()
  const open = target.milestones.filter(({ reachedOn }) => reachedOn === null)
  const [given, setGiven] = useState<Record<string, string>>({
    held: 'yes',
    reachedOn: today,
    seq: String(open[0]?.seq ?? ''),
  })
  // A form has at most two kinds of pictures: of before and of after, or of the place.
  const first = useUploads()
  const second = useUploads()
  const uploads: Record<string, Uploads> = { photos: first, before: first, after: second }
  const deed = useDeed(
    () =>
      send({ targetId: target.id, version: target.version }, given, {
        photos: first.ids,
        before: first.ids,
        after: second.ids,
      }),
    said,
    onDone,
  )
  const errors = fieldErrors(deed.error)
  const waits = first.waitsFor ?? second.waitsFor
  return (
    <form
      className="hx-fields kt-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending && !waits) deed.mutate(undefined)
      }}
    >
      {note && <p className="hx-ink-2">{note}</p>}
      {fields.map((spec) => (
        <OneField
          key={spec.name}
          spec={spec}
          value={given[spec.name] ?? ''}
          error={errors[spec.name]}
          open={open}
          uploads={uploads[spec.name] ?? first}
          onChange={(value) => setGiven((old) => Object.assign({}, old, { [spec.name]: value }))}
        />
      ))}
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what={`没有${verb}`} because={deed.error.message} kept />
      )}
      <Button type="submit" kind="primary" busy={deed.isPending} disabledReason={waits}>
        {verb}
      </Button>
    </form>
  )
}

type OneProps = {
  spec: FieldSpec
  value: string
  error: string | undefined
  open: TargetPage['target']['milestones']
  uploads: Uploads
  onChange: (value: string) => void
}

function OneField({ spec, value, error, open, uploads, onChange }: OneProps) {
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
    case 'milestone':
    case 'held':
      return (
        <Field label={label} required error={error}>
          {(hold) => (
            <Pick
              {...hold}
              options={
                spec.kind === 'held'
                  ? [
                      { value: 'yes', words: '保持住了' },
                      { value: 'no', words: '又反复' },
                    ]
                  : open.map(({ seq, what, dueOn }) => ({
                      value: String(seq),
                      words: `${monthDayWords(plainDay(dueOn))} ${what}`,
                    }))
              }
              value={value || undefined}
              onChange={onChange}
            />
          )}
        </Field>
      )
    case 'photos':
      return (
        <Field label={label} required={spec.must} error={error} reason={spec.must ? '至少一张' : '又反复的要附照片'}>
          {(hold) => (
            <div id={hold.id} tabIndex={-1}>
              <UploadPick what={label} uploads={uploads} describedBy={hold['aria-describedby']} />
            </div>
          )}
        </Field>
      )
  }
}
