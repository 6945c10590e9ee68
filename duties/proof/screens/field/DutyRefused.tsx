import { useState } from 'react'
import type { QueuedCommand } from '#foundation/offline/queue.ts'
import { Button } from '#foundation/ui/button.tsx'
import { type DutyMemo, draftFrom, keepDraft } from '#duties/proof/screens/field/duty-draft.ts'

/** Takes a refused one up again: as a correction where another phone was first, else to be mended. */
export function MendDuty({ command, onDraft }: { command: QueuedCommand; onDraft: (item: string) => void }) {
  const [busy, setBusy] = useState(false)
  const { item, corrects } = command.memo as DutyMemo
  const { code, detail } = command.refusal ?? {}
  const first = code === 'duty-already-done' && typeof detail?.['proof'] === 'string' ? detail['proof'] : null
  const mend = async () => {
    setBusy(true)
    const change = {
      replaces: command.id,
      corrects: first ?? corrects,
      seenAt: new Date(command.observedAt),
      toHazard: [],
    }
    await keepDraft(command.owner, await draftFrom(command, change))
    onDraft(item.id)
  }
  return (
    <Button kind="primary" busy={busy} onClick={() => void mend()}>
      {first ? '改为更正' : '改了再报'}
    </Button>
  )
}
