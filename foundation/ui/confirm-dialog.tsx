import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from '#foundation/ui/button.tsx'

type ConfirmDialogProps = {
  open: boolean
  /** The question with its object: 把41号销号？ */
  question: string
  /** What follows from it and cannot be taken back. */
  children: ReactNode
  /** 销号. */
  verb: string
  /** 先不销. Holds the focus, so that Enter pressed by habit does nothing. */
  safeVerb: string
  danger?: boolean | undefined
  busy?: boolean | undefined
  disabledReason?: string | undefined
  onDo: () => void
  onLeave: () => void
}

/** Only for what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, question, children, onLeave } = props
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const box = dialog.current
    if (!box || box.open === open) return
    if (open) {
      box.showModal()
      box.querySelector<HTMLButtonElement>('[data-safe]')?.focus()
    } else box.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className="hx-dialog"
      aria-labelledby={titleId}
      onCancel={onLeave}
      onClose={() => open && onLeave()}
    >
      <h2 id={titleId}>{question}</h2>
      {children}
      <Verbs {...props} />
    </dialog>
  )
}

export function Verbs({
  verb,
  safeVerb,
  danger,
  busy,
  disabledReason,
  onDo,
  onLeave,
}: Omit<ConfirmDialogProps, 'open' | 'question' | 'children'>) {
  return (
    <div className="hx-dialog__verbs">
      <Button data-safe onClick={onLeave}>
        {safeVerb}
      </Button>
      <Button kind={danger ? 'danger' : 'primary'} busy={busy} disabledReason={disabledReason} onClick={onDo}>
        {verb}
      </Button>
    </div>
  )
}
