import { useState } from 'react'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { Field } from '#foundation/ui/field.tsx'
import type { PlanPage } from '#duties/inspection/inspection-shown.ts'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'
import { ReasonField } from '#duties/inspection/screens/ReasonField.tsx'

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
      <ReasonField value={reason} onChange={setReason} error={deed.error?.message} />
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
