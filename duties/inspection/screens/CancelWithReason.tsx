import { useState, type ReactNode } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'
import { ReasonField } from '#duties/inspection/screens/ReasonField.tsx'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'

/** 取消计划. */
export const CancelPlan = ({ planId, title }: { planId: string; title: string }) => (
  <CancelWithReason
    verb="取消计划"
    question={`取消${title}？`}
    said="检查计划已取消"
    send={(reason) => inspections.cancelPlan({ planId, reason })}
  >
    还没有去的检查一并取消，已经到场的照常办完。
  </CancelWithReason>
)

/** 取消一次检查: also one that has begun, as long as nobody has signed all of it. */
export const CancelVisit = ({ page: { visit, targetName } }: { page: VisitPage }) => (
  <CancelWithReason
    verb="取消检查"
    question={`取消对${targetName}的检查？`}
    said="检查已取消"
    send={(reason) => inspections.cancelVisit({ visitId: visit.id, version: visit.version, reason })}
  >
    取消后不能恢复，记录和原因保留；检查人会收到通知。
  </CancelWithReason>
)

type Props = {
  verb: string
  question: string
  said: string
  send: (reason: string) => Promise<unknown>
  children: ReactNode
}

function CancelWithReason({ verb, question, said, send, children }: Props) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const deed = useDeed(
    () => send(reason),
    said,
    () => setOpen(false),
  )
  return (
    <>
      <Button small kind="danger" onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <ConfirmDialog
        open={open}
        question={question}
        verb={verb}
        safeVerb="先不取消"
        danger
        busy={deed.isPending}
        disabledReason={reason.trim().length < 2 ? '请写明原因' : undefined}
        onLeave={() => setOpen(false)}
        onDo={() => deed.mutate(undefined)}
      >
        <p>{children}</p>
        <ReasonField value={reason} onChange={setReason} error={deed.error?.message} />
      </ConfirmDialog>
    </>
  )
}
