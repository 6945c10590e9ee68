import type { ReactNode } from 'react'
import { daysBetween, dayOf, plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { weekdayWords } from '#foundation/calendar/words.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick, PickSeveral } from '#foundation/ui/ant/pick.tsx'
import { Field, Input, TextArea } from '#foundation/ui/field.tsx'
import { UploadPick } from '#foundation/ui/upload-pick.tsx'
import type { Uploads } from '#foundation/ui/use-uploads.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'
import { useNow } from '#matters/hazard/screens/use-now.ts'

type Common = {
  label: string
  error?: string | undefined
  reason?: ReactNode
  required?: boolean
  side?: boolean
  grounded?: boolean
}
type TextProps = Common & {
  value: string
  onChange: (text: string) => void
  placeholder?: string
  long?: boolean
  most?: number
}

export function TextField({ value, onChange, placeholder, long, most, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(hold) => {
        const shared = { ...hold, value, placeholder, maxLength: most }
        return long ? (
          <TextArea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <Input {...shared} onChange={(event) => onChange(event.target.value)} />
        )
      }}
    </Field>
  )
}

type DueProps = Omit<Common, 'reason'> & {
  reason?: string | undefined

  value: string | undefined
  onChange: (day: PlainDay | undefined) => void
  latest?: string | undefined
  earliest?: string | undefined
}

/** A working day from tomorrow's point of view: days off and days gone are grey, how far away it is stands beneath. */
export function DueField({ value, onChange, latest, earliest, reason, ...field }: DueProps) {
  const { isDayOff } = useChoices()
  const today = dayOf(useNow())
  const day = value ? plainDay(value) : undefined
  const far =
    day && `${weekdayWords(day)}，${daysBetween(today, day) === 0 ? '今天' : `${daysBetween(today, day)}天后`}`
  return (
    <Field {...field} reason={[far, reason].filter(Boolean).join(' · ') || undefined}>
      {(hold) => (
        <DayInput
          {...hold}
          value={day}
          onChange={onChange}
          off={(one) => one < (earliest ?? today) || (latest !== undefined && one > latest) || isDayOff(one)}
        />
      )}
    </Field>
  )
}

export function UnitField({
  value,
  onChange,
  ...field
}: Common & { value: string | undefined; onChange: (unit: string) => void }) {
  const { unitOptions, isLoading } = useChoices()
  return (
    <Field {...field}>
      {(hold) => (
        <Pick {...hold} options={unitOptions} loading={isLoading} value={value || undefined} onChange={onChange} />
      )}
    </Field>
  )
}

type UnitsProps = Common & {
  value: readonly string[]
  onChange: (units: string[]) => void
  without?: readonly (string | null | undefined)[]
}

export function UnitsField({ value, onChange, without = [], ...field }: UnitsProps) {
  const { unitOptions, isLoading } = useChoices()
  return (
    <Field {...field}>
      {(hold) => (
        <PickSeveral
          {...hold}
          options={unitOptions.filter((option) => !without.includes(option.value))}
          loading={isLoading}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

export function FilesField({
  uploads,
  what = '照片',
  accept,
  ...field
}: Common & { uploads: Uploads; what?: string; accept?: string }) {
  return (
    <Field {...field}>
      {(hold) => (
        <div id={hold.id} tabIndex={-1}>
          <UploadPick what={what} uploads={uploads} accept={accept} describedBy={hold['aria-describedby']} />
        </div>
      )}
    </Field>
  )
}
