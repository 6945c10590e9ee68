import { useState, type ReactNode } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import type { StepWork } from '#matters/hazard/screens/steps/use-step.ts'

type StepFormProps = {
  // a form of any shape: only what all of them share is used here
  work: Pick<StepWork<object>, 'refusal' | 'overtaken' | 'busy' | 'says' | 'submit'>
  verb: string
  onLeave: () => void
  children: ReactNode
  /** What follows from it. */
  note?: ReactNode
  danger?: boolean | undefined
  waitsFor?: string | undefined
  /** Asked once more, for what cannot be taken back. */
  confirm?: { question: string; follows: ReactNode; safeVerb: string } | undefined
}

/** The frame of every step: fields, what went wrong, one verb, the draft. Nothing typed is ever wiped. */
export function StepForm({ work, verb, onLeave, children, note, danger, waitsFor, confirm }: StepFormProps) {
  const [asking, setAsking] = useState(false)
  const { refusal, overtaken, busy, says, submit } = work
  return (
    <form
      className="hx-fields hz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (waitsFor || busy) return
        if (confirm) setAsking(true)
        else submit()
      }}
    >
      {overtaken && (
        <div role="alert">
          <Note>{refusal}。新的情况已经取来，您填的内容还在，核对后可再交。</Note>
        </div>
      )}
      {children}
      {refusal && !overtaken && <ErrorState what={`没有${verb}成`} because={refusal.replace(/。$/, '')} kept />}
      {note && <p className="hx-why">{note}</p>}
      <div className="hz-form__verbs">
        <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy} disabledReason={waitsFor}>
          {busy ? `正在${verb}` : verb}
        </Button>
        <Button onClick={onLeave}>先不办</Button>
      </div>
      <p className="hx-draft" aria-live="polite">
        {says ?? '写到一半离开，草稿会留在本机'}
      </p>
      {confirm && (
        <ConfirmDialog
          open={asking}
          question={confirm.question}
          verb={verb}
          safeVerb={confirm.safeVerb}
          danger={danger}
          busy={busy}
          onLeave={() => setAsking(false)}
          onDo={() => {
            setAsking(false)
            submit()
          }}
        >
          {confirm.follows}
        </ConfirmDialog>
      )}
    </form>
  )
}
