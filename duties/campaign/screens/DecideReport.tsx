import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { campaigns, useDeed } from '#duties/campaign/screens/asks.ts'
import type { ReportRead } from '#duties/campaign/screens/CampaignReport.tsx'

/** The office takes it in, or sends it back and says what is lacking. */
export function DecideReport({ read: { campaign, unit, unitName, version } }: { read: ReportRead }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const on = { campaign: campaign.code, unit, version }
  const accept = useDeed(() => campaigns.acceptCampaignReport(on), '已收下')
  const back = useDeed(
    () => campaigns.returnCampaignReport({ ...on, reason }),
    '已退回',
    () => setOpen(false),
  )
  return (
    <Section title="办公室办理">
      <p className="hx-row hx-row--wrap">
        <Button kind="primary" busy={accept.isPending} onClick={() => accept.mutate(undefined)}>
          收下
        </Button>
        <Button onClick={() => setOpen(true)}>退回</Button>
      </p>
      {accept.error && <p role="alert">{accept.error.message}</p>}
      <ConfirmDialog
        open={open}
        question={`退回${unitName}的报告？`}
        verb="退回"
        safeVerb="先不退"
        busy={back.isPending}
        disabledReason={reason.trim().length < 4 ? '请写清要补什么' : undefined}
        onLeave={() => setOpen(false)}
        onDo={() => back.mutate(undefined)}
      >
        <p>退回后由原单位修改再报，第一次报送的时间仍算数。</p>
        <Field label="要补什么" required error={back.error?.message}>
          {(hold) => (
            <TextArea
              {...hold}
              rows={3}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </ConfirmDialog>
    </Section>
  )
}
