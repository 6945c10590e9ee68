import { useState } from 'react'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import type { PlanPage } from '#duties/inspection/inspection-shown.ts'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'

/** 取消计划, with the reason. */
export function CancelPlan({ planId, title }: { planId: string; title: string }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const deed = useDeed(
    () => inspections.cancelPlan({ planId, reason }),
    '检查计划已取消',
    () => setOpen(false),
  )
  return (
    <>
      <Button small kind="danger" onClick={() => setOpen(true)}>
        取消计划
      </Button>
      <ConfirmDialog
        open={open}
        question={`取消${title}？`}
        verb="取消计划"
        safeVerb="先不取消"
        danger
        busy={deed.isPending}
        disabledReason={reason.trim().length < 2 ? '请写明原因' : undefined}
        onLeave={() => setOpen(false)}
        onDo={() => deed.mutate(undefined)}
      >
        <p>还没有去的检查一并取消，已经到场的照常办完。</p>
        <Reason value={reason} onChange={setReason} error={deed.error?.message} />
      </ConfirmDialog>
    </>
  )
}

/** 申请回避 for one school or unit, on behalf of the own post. */
export function Recuse({ page: { plan, targets } }: { page: PlanPage }) {
  const [open, setOpen] = useState(false)
  const [target, setTarget] = useState<string>()
  const [reason, setReason] = useState('')
  const deed = useDeed(
    (given: string) => inspections.recuseFromInspection({ planId: plan.id, target: given, reason }),
    '已记回避',
    () => setOpen(false),
  )
  if (!open)
    return (
      <button type="button" className="hx-link" onClick={() => setOpen(true)}>
        申请回避
      </button>
    )
  return (
    <div className="hx-fields in-recuse">
      <Field label="回避哪一个" required>
        {(hold) => (
          <Pick
            {...hold}
            options={targets.map(({ id, name }) => ({ value: id, words: name }))}
            value={target}
            onChange={setTarget}
          />
        )}
      </Field>
      <Reason value={reason} onChange={setReason} error={deed.error?.message} />
      <p className="hx-row">
        <Button
          small
          kind="primary"
          busy={deed.isPending}
          disabledReason={!target ? '请选学校或单位' : reason.trim().length < 2 ? '请写明原因' : undefined}
          onClick={() => target && deed.mutate(target)}
        >
          申请回避
        </Button>
        <Button small onClick={() => setOpen(false)}>
          先不办
        </Button>
      </p>
    </div>
  )
}

function Reason({
  value,
  onChange,
  error,
}: {
  value: string
  onChange: (text: string) => void
  error?: string | undefined
}) {
  return (
    <Field label="原因" required error={error} reason="不写姓名">
      {(hold) => (
        <TextArea {...hold} rows={2} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}
