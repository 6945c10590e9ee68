import { useState } from 'react'
import { MendDuty } from '#duties/proof/screens/field/DutyRefused.tsx'
import { go } from '#apps/field/route.ts'
import { trueNow, trueTime } from '#apps/field/session.ts'
import { nearMomentWords } from '#foundation/calendar/words.ts'
import type { QueuedCommand } from '#foundation/offline/queue.ts'
import { giveUp } from '#foundation/offline/screens/post-office.ts'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { draftFrom } from '#matters/hazard/screens/field/report-draft.ts'
import { freshId } from '#matters/hazard/screens/field/send-report.ts'

/** A refused command tops the list: why, two ways out, and what waits behind it. Nobody but the person removes it. */
export function RefusedCard({ command, held }: { command: QueuedCommand; held: number }) {
  const [asking, setAsking] = useState(false)
  const now = trueNow()
  const at = command.refusal ? new Date(trueTime(Date.parse(command.refusal.at))) : now
  const redo = () => void draftFrom(command, freshId).then(() => go('/report'))
  return (
    <section className="fd-refused" aria-labelledby={`refused-${command.id}`}>
      <h2 id={`refused-${command.id}`}>
        <Icon name="late" />
        被退回，要您处理
      </h2>
      <b>{command.title}</b>
      <p>
        {nearMomentWords(new Date(command.observedAt), now)} 上报，{nearMomentWords(at, now)} 被退回。
      </p>
      <p className="fd-refused__why">
        <b>原因：</b>
        {command.refusal?.message}
      </p>
      <div className="fd-pair">
        <Button onClick={() => setAsking(true)}>不报了</Button>
        {command.endpoint === 'giveProof' ? (
          <MendDuty command={command} onDraft={(about) => go('/duty', { about })} />
        ) : (
          <Button kind="primary" onClick={redo}>
            改了再报
          </Button>
        )}
      </div>
      {held > 0 && (
        <p className="fd-note">
          <Icon name="lock" />
          同一件事还有{held}条排在它后面，处理后才发。
        </p>
      )}
      <ConfirmDialog
        open={asking}
        question={`“${command.title}”不报了？`}
        verb="不报了"
        safeVerb="先留着"
        danger
        onDo={() => void giveUp(command.id)}
        onLeave={() => setAsking(false)}
      >
        <p>文字和{command.attachments.length}张照片会从这部手机上删去，不能找回。</p>
      </ConfirmDialog>
    </section>
  )
}
