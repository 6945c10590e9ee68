import { useState } from 'react'
import { plainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick, PickSeveral } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import type { Resolved } from '#matters/meeting/meeting.ts'
import type { MeetingPage } from '#matters/meeting/meeting-reads.contract.ts'
import { meetings, useDeed } from '#matters/meeting/screens/asks.ts'

/** 起草纪要: the text begins with what is known; below it what was resolved, row by row. */
export function MinutesForm({ page }: { page: MeetingPage }) {
  const { meeting } = page
  const [body, setBody] = useState(meeting.body || page.suggestedBody)
  // The version these words were written on: what somebody else wrote meanwhile is not overwritten.
  const [version, setVersion] = useState(meeting.version)
  const [rows, setRows] = useState<readonly Resolved[]>(meeting.draft)
  const deed = useDeed(
    () => meetings.writeMinutes({ meetingId: meeting.id, version, body, resolved: [...rows] }),
    '纪要已保存，可以印发',
    (saved) => setVersion(saved.version),
  )
  const errors = fieldErrors(deed.error)
  return (
    <form
      className="hx-fields mt-minutes"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(undefined)
      }}
    >
      <Field label="纪要正文" required error={errors['body']} reason="已按签到和议题拟好，请补写会议认为、会议指出">
        {(hold) => (
          <TextArea {...hold} rows={9} maxLength={6000} value={body} onChange={(e) => setBody(e.target.value)} />
        )}
      </Field>
      <h3 className="hx-field__label">{`议定事项 ${rows.length}项`}</h3>
      {rows.map((row, at) => (
        <ResolvedFields
          // Rows have no id before the minutes are issued; they are told apart by their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          at={at}
          row={row}
          units={page.units}
          errors={errors}
          change={(patch) => setRows(rows.map((one, other) => (other === at ? { ...one, ...patch } : one)))}
          drop={() => setRows(rows.filter((_, other) => other !== at))}
        />
      ))}
      {rows.length < 40 && (
        <Button small icon="plus" onClick={() => setRows([...rows, { matter: '', lead: '', assists: [], dueOn: '' }])}>
          加一项议定事项
        </Button>
      )}
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有保存" because={deed.error.message} kept />
      )}
      <Button type="submit" kind="primary" busy={deed.isPending}>
        保存纪要
      </Button>
    </form>
  )
}

type RowProps = {
  at: number
  row: Resolved
  units: MeetingPage['units']
  errors: Readonly<Record<string, string>>
  change: (patch: Partial<Resolved>) => void
  drop: () => void
}

function ResolvedFields({ at, row, units, errors, change, drop }: RowProps) {
  const options = units.map(({ id, name }) => ({ value: id, words: name }))
  const error = (field: keyof Resolved) => errors[`resolved.${at}.${field}`]
  return (
    <fieldset className="mt-resolved">
      <legend className="hx-small">{`第${at + 1}项`}</legend>
      <Field label="事项" required error={error('matter')}>
        {(hold) => (
          <TextArea
            {...hold}
            rows={2}
            maxLength={300}
            value={row.matter}
            onChange={(e) => change({ matter: e.target.value })}
          />
        )}
      </Field>
      <div className="mt-three">
        <Field label="牵头单位" required error={error('lead')}>
          {(hold) => (
            <Pick {...hold} options={options} value={row.lead || undefined} onChange={(lead) => change({ lead })} />
          )}
        </Field>
        <Field label="配合单位" error={error('assists')}>
          {(hold) => (
            <PickSeveral
              {...hold}
              options={options.filter(({ value }) => value !== row.lead)}
              value={row.assists}
              onChange={(assists) => change({ assists })}
            />
          )}
        </Field>
        <Field label="办结时限" required error={error('dueOn')}>
          {(hold) => (
            <DayInput
              {...hold}
              value={row.dueOn ? plainDay(row.dueOn) : undefined}
              onChange={(day) => change({ dueOn: day ?? '' })}
            />
          )}
        </Field>
      </div>
      <Button small kind="text" onClick={drop}>{`去掉第${at + 1}项`}</Button>
    </fieldset>
  )
}
