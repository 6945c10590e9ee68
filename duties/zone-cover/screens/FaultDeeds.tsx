import { type FormEvent, useState } from 'react'
import { momentWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Field, Input } from '#foundation/ui/field.tsx'
import { useCameraDeed } from '#duties/zone-cover/screens/use-cameras.ts'
import { can } from '#registry/camera/camera.ts'
import type { CameraFault } from '#registry/camera/camera.contract.ts'

type Props = { school: string; fault: CameraFault; mayChange: boolean }

/** The next step of a fault, from the same table by which the server refuses. */
export function FaultDeeds({ school, fault, mayChange }: Props) {
  const { id, state, what, reportedAt, repair, repairedAt } = fault
  const mend = useCameraDeed('repairCameraFault', '已记维修，请测试画面')
  const test = useCameraDeed('testCameraFault', '测试结果已记')
  return (
    <div className="cm-fault">
      <small>
        {`${momentWords(reportedAt)}报：${what}`}
        {repairedAt && `；${momentWords(repairedAt)}修：${repair}`}
      </small>
      {mayChange && can(state, 'repair') && (
        <SayForm
          label="怎样修的"
          hint="如：更换电源、清洁镜头"
          verb="已维修"
          busy={mend.isPending}
          error={mend.error?.message}
          onSay={(said) => mend.mutate({ school, fault: id, repair: said })}
        />
      )}
      {mayChange && can(state, 'pass') && (
        <div className="hx-row hx-row--wrap">
          <Button
            small
            kind="primary"
            busy={test.isPending}
            onClick={() => test.mutate({ school, fault: id, works: true })}
          >
            测试恢复
          </Button>
          <Button small busy={test.isPending} onClick={() => test.mutate({ school, fault: id, works: false })}>
            还没恢复
          </Button>
          {test.error && <p className="hx-field__error">{test.error.message}</p>}
        </div>
      )}
    </div>
  )
}

type SayProps = {
  label: string
  hint: string
  verb: string
  busy: boolean
  error: string | undefined
  onSay: (words: string) => void
}

/** One line of words and the verb they belong to. */
export function SayForm({ label, hint, verb, busy, error, onSay }: SayProps) {
  const [words, setWords] = useState('')
  const short = words.trim().length < 2
  const say = (event: FormEvent) => {
    event.preventDefault()
    if (!short && !busy) onSay(words.trim())
  }
  return (
    <form className="cm-say" onSubmit={say}>
      <Field label={label} reason={hint} error={error}>
        {(hold) => <Input {...hold} value={words} maxLength={100} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <Button small type="submit" busy={busy} disabledReason={short ? '先写一句' : undefined}>
        {verb}
      </Button>
    </form>
  )
}
