import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { PlainDay } from '#foundation/calendar/day.ts'
import { AntScope } from '#foundation/ui/ant/ant-scope.tsx'
import type { FieldHold } from '#foundation/ui/field.tsx'

type DayInputProps = Partial<FieldHold> & {
  value: PlainDay | undefined
  onChange: (day: PlainDay | undefined) => void
  /** Days that cannot be chosen, greyed in the calendar. */
  off?: ((day: PlainDay) => boolean) | undefined
}

const written = 'YYYY-MM-DD'

/** A day from a calendar, in and out as plain text; a typed day may be written 20170512 or 5-12. */
export function DayInput({ value, onChange, off, id, ...hold }: DayInputProps) {
  return (
    <AntScope>
      <DatePicker
        {...(id && { id })}
        style={{ width: '100%' }}
        value={value ? dayjs(value, written) : null}
        format={[written, 'YYYYMMDD', 'M-D']}
        placeholder="选日期"
        showNow={false}
        status={hold['aria-invalid'] ? 'error' : ''}
        aria-describedby={hold['aria-describedby']}
        aria-required={hold.required}
        disabledDate={(day) => off?.(day.format(written) as PlainDay) ?? false}
        // Enter takes the typed day; it must not hand in the whole form, whose other fields are still to come
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(day) => onChange(day ? (day.format(written) as PlainDay) : undefined)}
      />
    </AntScope>
  )
}
