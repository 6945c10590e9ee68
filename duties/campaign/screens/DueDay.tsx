import { useState } from 'react'
import type { PlainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Field, Input, TextArea } from '#foundation/ui/field.tsx'
import type { CampaignCard } from '#duties/campaign/campaign.ts'
import { campaigns, useDeed } from '#duties/campaign/screens/asks.ts'

/** The office sets another day; it holds for what is not handed in yet. */
export function DueDay({ campaign: { code, to, dueOn } }: { campaign: CampaignCard }) {
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState<string>(dueOn)
  const [reason, setReason] = useState('')
  const deed = useDeed(
    () => campaigns.setCampaignDue({ campaign: code, dueOn: day as PlainDay, reason }),
    '报送日已改',
    () => setOpen(false),
  )
  const lacking = day < to ? `不能早于专项结束（${dayWords(to)}）` : reason.trim().length < 4 ? '请写清原因' : undefined
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        另定报送日
      </Button>
      <ConfirmDialog
        open={open}
        question="另定书面报告的报送日？"
        verb="定下"
        safeVerb="先不改"
        busy={deed.isPending}
        disabledReason={lacking}
        onLeave={() => setOpen(false)}
        onDo={() => deed.mutate(undefined)}
      >
        <p>对还没有报的单位生效，已经报的按原报送日算。</p>
        <Field label="报送日" required>
          {(hold) => (
            <Input {...hold} type="date" min={to} value={day} onChange={(event) => setDay(event.target.value)} />
          )}
        </Field>
        <Field label="原因" required error={deed.error?.message}>
          {(hold) => (
            <TextArea
              {...hold}
              rows={2}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </ConfirmDialog>
    </>
  )
}
