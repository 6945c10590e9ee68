import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { sayCampaign } from '#duties/campaign/say-campaign.ts'
import { campaigns, useDeed } from '#duties/campaign/screens/asks.ts'

type Props = { code: string; school: string; short: string; open: number; because: string | null }

/** The head signs; what is still open is said how it is kept safe. Whoever may never sign is shown no button. */
export function ConfirmOpening({ code, school, short, open: unfixed, because }: Props) {
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const deed = useDeed(
    () => campaigns.confirmOpening({ campaign: code, school, note }),
    '已确认可以开学',
    () => setOpen(false),
  )
  if (because === sayCampaign('opening-not-yours')) return null
  return (
    <>
      <Button small kind="primary" disabledReason={because ?? undefined} wordsBelow onClick={() => setOpen(true)}>
        确认可以开学
      </Button>
      <ConfirmDialog
        open={open}
        question={`确认${short}可以开学？`}
        verb="确认"
        safeVerb="先不确认"
        busy={deed.isPending}
        disabledReason={unfixed > 0 && note.trim().length < 4 ? '请写明未整改的怎样管住' : undefined}
        onLeave={() => setOpen(false)}
        onDo={() => deed.mutate(undefined)}
      >
        <p>各板块已全部完成。确认后镇街、教育部门和办公室都看得到，不能撤回。</p>
        {unfixed > 0 && (
          <Field label={`还有${unfixed}处没有整改，怎样管住`} required>
            {(hold) => (
              <TextArea
                {...hold}
                rows={2}
                maxLength={200}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        )}
        {deed.error && <p role="alert">{deed.error.message}</p>}
      </ConfirmDialog>
    </>
  )
}
