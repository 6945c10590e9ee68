import { useState } from 'react'
import { momentWords } from '#foundation/calendar/words.ts'
import { ask } from '#foundation/ui/ask.ts'
import { Button } from '#foundation/ui/button.tsx'
import { rosterContract } from '#duties/roster/roster.contract.ts'
import type { Swap } from '#duties/roster/shift.ts'

const rosters = ask(rosterContract)

/** Somebody wants to change shifts with me. */
export function SwapAnswer({ swap, onAnswered }: { swap: Swap; onAnswered: () => void }) {
  const [wrong, setWrong] = useState<string>()
  const answer = (agree: boolean) =>
    rosters.answerSwap({ swapId: swap.id, agree }).then(onAnswered, (error: Error) => setWrong(error.message))
  return (
    <section className="ms__before" aria-label="换班申请">
      <p>
        <b>{swap.askedByTitle}想和您换班</b>
      </p>
      <p>
        您上{momentWords(swap.shift.from)}的班，对方上您{momentWords(swap.other.from)}的班。原因：{swap.reason}
      </p>
      {wrong && (
        <p className="ms__wrong" role="alert">
          {wrong}
        </p>
      )}
      <div className="ms__two">
        <Button wide kind="wanted" onClick={() => void answer(true)}>
          同意
        </Button>
        <Button wide onClick={() => void answer(false)}>
          不同意
        </Button>
      </div>
    </section>
  )
}
