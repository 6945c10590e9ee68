import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import type { TodayItem } from '#duties/proof/proof.contract.ts'
import type { DutyApp } from '#duties/proof/screens/field/duty-app.ts'
import { emptyDraft } from '#duties/proof/screens/field/duty-draft.ts'
import { giveDuty } from '#duties/proof/screens/field/give-duty.ts'
import { wordsRefused } from '#duties/proof/screens/field/words-refused.ts'
import { judgeHere, locate, type Locating } from '#duties/proof/screens/field/here.ts'
import { PlaceReason } from '#duties/proof/screens/field/PlaceReason.tsx'

/** 到岗, in one tap where it stands in the list: the position is taken; only without one is anything asked. */
export function useOneTap(item: TodayItem, app: DutyApp) {
  const [at, setAt] = useState<Locating>()
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState(false)
  const wanted = item.place !== 'none'

  const hand = async (found: Locating | undefined, why: string) => {
    const here = found && 'here' in found ? found.here : null
    const place = wanted ? { here, reason: why } : null
    await giveDuty({ draft: emptyDraft(item), person: app.person, outcome: 'done', reason: '', place, now: app.now() })
    setAt(undefined)
  }
  const press = async () => {
    setFailed(false)
    try {
      if (!wanted) return await hand(undefined, '')
      setAt({ stage: 'asking' })
      const found = judgeHere(await locate(), app.places)
      setAt(found)
      if (found.stage === 'found') await hand(found, '')
    } catch {
      setAt(undefined)
      setFailed(true)
    }
  }
  const refused = wordsRefused(reason)
  const asks = at && (at.stage === 'none' || at.stage === 'far')
  const below = (
    <>
      {failed && <p className="fd-wrong">没有存下，请再按一次</p>}
      {asks && (
        <div className="dt-below">
          <PlaceReason at={at} reason={reason} onReason={setReason} />
          {refused && <p className="fd-wrong">{refused}</p>}
          <Button
            kind="primary"
            wide
            disabledReason={refused ?? (reason.trim() ? undefined : '选一个原因就能报')}
            wordsBelow
            onClick={() => void hand(at, reason.trim()).catch(() => setFailed(true))}
          >
            就这样报
          </Button>
        </div>
      )}
    </>
  )
  const button = !asks && (
    <button
      type="button"
      className="hx-btn hx-btn--wanted dt-go"
      aria-busy={at?.stage === 'asking'}
      onClick={() => void press()}
    >
      {at?.stage === 'asking' ? '定位中…' : wanted ? '到岗' : '完成'}
      <span className="hx-hidden">：{item.name}</span>
    </button>
  )
  return { button, below }
}
