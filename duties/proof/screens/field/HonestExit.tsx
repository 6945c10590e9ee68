import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import type { Outcome } from '#duties/duty/standing.ts'
import type { TodayItem } from '#duties/proof/proof.contract.ts'
import { outcomeWords } from '#duties/proof/proof.words.ts'
import { wordsRefused } from '#duties/proof/screens/field/words-refused.ts'

type Exit = Exclude<Outcome, 'done'>
type HonestExitProps = { item: TodayItem; busy: boolean; onGive: (outcome: Outcome, reason: string) => void }

/** The two honest ways out. A system without them is fed untruths. */
export function HonestExit({ item, busy, onGive }: HonestExitProps) {
  const [exit, setExit] = useState<Exit>()
  const [reason, setReason] = useState('')
  const refused = wordsRefused(reason)
  // Of some duties nothing but their completion may be kept, so no reason is asked.
  const missing = item.completionOnly || reason.trim().length >= 4 ? refused : '写明原因，至少4个字'
  return (
    <section className="dt-exit">
      <div className="fd-pair">
        {(['impossible', 'done-by-others'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="hx-btn"
            aria-expanded={exit === each}
            onClick={() => setExit(exit === each ? undefined : each)}
          >
            {outcomeWords[each]}
          </button>
        ))}
      </div>
      {exit && (
        <div className="dt-below">
          {!item.completionOnly && (
            <textarea
              className="hx-input"
              rows={2}
              maxLength={300}
              aria-label={`${outcomeWords[exit]}的原因`}
              placeholder={
                exit === 'impossible' ? '为什么办不成，如：校门施工封闭' : '由哪个岗位办的，如：由值班领导代办'
              }
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
          <Button
            wide
            kind="wanted"
            busy={busy}
            disabledReason={missing}
            wordsBelow
            onClick={() => onGive(exit, reason.trim())}
          >
            报“{outcomeWords[exit]}”
          </Button>
        </div>
      )}
    </section>
  )
}
