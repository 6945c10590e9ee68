import { type FormEvent, useState } from 'react'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Choose, Field, Input } from '#foundation/ui/field.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { accessLook } from '#duties/zone-cover/screens/CoverTable.tsx'
import { useCameraDeed } from '#duties/zone-cover/screens/use-cameras.ts'
import { AccessState, accessWords } from '#registry/camera/camera.ts'
import type { VideoAccess } from '#registry/camera/camera.contract.ts'

type Props = { school: string; access: VideoAccess | null; mayChange: boolean; mayConfirm: boolean }

/** How far the school is connected. A school says what it builds; that it is connected the office says. */
export function AccessForm({ school, access, mayChange, mayConfirm }: Props) {
  const [state, setState] = useState<AccessState>(access?.state ?? 'building')
  const [note, setNote] = useState(access?.note ?? '')
  const save = useCameraDeed('setVideoAccess', '接入情况已存')
  const locked = access?.state === 'connected' && !mayConfirm
  const why = locked
    ? '已由办公室确认，变动请联系办公室'
    : state === 'connected' && !mayConfirm
      ? '已接入由办公室测试后确认'
      : access?.state === state && access.note === note.trim()
        ? '没有改动'
        : undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!why && !save.isPending) save.mutate({ school, state, note: note.trim() })
  }
  return (
    <>
      <p>
        <Status {...accessLook({ access: access?.state ?? null, since: access?.since ?? null })} />
        {access?.note && <span className="hx-small hx-ink-2">{` ${access.note}`}</span>}
        {access && <span className="hx-hidden">{monthDayWords(access.since)}</span>}
      </p>
      {mayChange && !locked && (
        <form className="cm-say" onSubmit={send} aria-label="接入情况">
          <Field label="改为">
            {(hold) => (
              <Choose {...hold} value={state} onChange={(event) => setState(AccessState.parse(event.target.value))}>
                {AccessState.options.map((value) => (
                  <option key={value} value={value} disabled={value === 'connected' && !mayConfirm}>
                    {accessWords[value]}
                  </option>
                ))}
              </Choose>
            )}
          </Field>
          <Field label="说明" error={save.error?.message}>
            {(hold) => (
              <Input {...hold} value={note} maxLength={100} onChange={(event) => setNote(event.target.value)} />
            )}
          </Field>
          <Button small type="submit" busy={save.isPending} disabledReason={why}>
            存接入情况
          </Button>
        </form>
      )}
      {locked && <p className="hx-small hx-ink-2">{why}</p>}
    </>
  )
}
