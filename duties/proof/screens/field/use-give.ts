import { useState } from 'react'
import { NoRoom } from '#foundation/offline/screens/queue-store.ts'
import type { Outcome } from '#duties/duty/standing.ts'
import type { DutyApp, Found, Place } from '#duties/proof/screens/field/duty-app.ts'
import type { DutyDraft } from '#duties/proof/screens/field/duty-draft.ts'
import { giveDuty } from '#duties/proof/screens/field/give-duty.ts'

type Giving = { app: DutyApp; draft: DutyDraft; clear: () => Promise<void> }

/** Hands a duty in once: kept on the phone first, the form cleared only then. */
export function useGive({ app, draft, clear }: Giving) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()
  const give = async (outcome: Outcome, reason: string, place: Place | null, found: readonly Found[]) => {
    if (busy) return
    setBusy(true)
    try {
      await giveDuty({ draft, person: app.person, outcome, reason, place, now: app.now() })
      await clear()
      app.onGiven(found)
    } catch (error) {
      setFailed(
        error instanceof NoRoom
          ? '手机存满了，请先删些照片或视频，您填的内容还在'
          : '没有存下，您填的内容还在，请再按一次',
      )
      setBusy(false)
    }
  }
  return { give, busy, failed }
}
