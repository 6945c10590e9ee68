import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { useGo } from '#foundation/ui/link.tsx'
import type { RiskPage } from '#matters/risk/risk-reads.contract.ts'
import { risks, useDeed } from '#matters/risk/screens/asks.ts'

/** 转隐患: what the register says becomes the report; only what was seen may be added. */
export function ReportAsHazard({ page: { risk, steps, hazardDetail } }: { page: RiskPage }) {
  const go = useGo()
  const [asking, setAsking] = useState(false)
  const [seen, setSeen] = useState('')
  const deed = useDeed(
    () => risks.reportRisk({ riskId: risk.id, version: risk.version, seen }),
    '已登记为隐患',
    ({ hazard }) => go(`/hazards/${hazard}`),
  )
  return (
    <>
      <Button icon="flag" disabledReason={steps['show'] ?? undefined} wordsBelow onClick={() => setAsking(true)}>
        登记为隐患
      </Button>
      <ConfirmDialog
        open={asking}
        question={`把“${risk.title}”登记为隐患？`}
        verb="登记为隐患"
        safeVerb="先不登记"
        busy={deed.isPending}
        onLeave={() => setAsking(false)}
        onDo={() => deed.mutate(undefined)}
      >
        <p>{`部位：${risk.spot}；类别：${hazardDetail}。随即编号，由办公室定级交办；风险点仍在清单里。`}</p>
        <Field label="看到的情况">
          {(hold) => (
            <TextArea {...hold} rows={2} maxLength={500} value={seen} onChange={(e) => setSeen(e.target.value)} />
          )}
        </Field>
        {deed.error && (
          <p className="hx-tone-late" role="alert">
            {deed.error.message}
          </p>
        )}
      </ConfirmDialog>
    </>
  )
}
