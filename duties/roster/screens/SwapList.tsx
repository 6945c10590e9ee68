import { useMutation, useQueryClient } from '@tanstack/react-query'
import { momentWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import type { Shift, Swap } from '#duties/roster/shift.ts'
import { rosters, sentenceOf, useMe } from '#duties/roster/screens/asks.ts'

const said = (shift: Shift, title: string) => `${momentWords(shift.from)} ${title}`

/** Swaps that wait: for the other post, then for whoever decides. */
export function SwapList({ swaps, mine }: { swaps: readonly Swap[]; mine: boolean }) {
  if (swaps.length === 0) return null
  return (
    <section className="rs-swaps" aria-label="在办的换班">
      <h3 className="hx-h3">换班 {swaps.length}</h3>
      <ul>
        {swaps.map((swap) => (
          <SwapLine key={swap.id} swap={swap} mine={mine} />
        ))}
      </ul>
    </section>
  )
}

function SwapLine({ swap, mine }: { swap: Swap; mine: boolean }) {
  const me = useMe()?.post.id
  const client = useQueryClient()
  const step = useMutation({
    mutationFn: (yes: boolean) =>
      swap.consented === null
        ? rosters.answerSwap({ swapId: swap.id, agree: yes })
        : rosters.decideSwap({ swapId: swap.id, approve: yes }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rosters'] }),
  })
  const party = me === swap.askedBy || me === swap.otherPost
  const answers = swap.consented === null && me === swap.otherPost
  const decides = swap.consented === true && mine && !party
  const waits = swap.consented === null ? `等${swap.otherTitle}答复` : '等负责人批准'
  return (
    <li>
      <span>
        {said(swap.shift, swap.askedByTitle)} ⇄ {said(swap.other, swap.otherTitle)}
        <small className="hx-ink-2">原因：{swap.reason}</small>
        {step.error && <small className="rs-wrong">{sentenceOf(step.error)}</small>}
      </span>
      {answers || decides ? (
        <span className="hx-row">
          <Button small kind="wanted" busy={step.isPending} onClick={() => step.mutate(true)}>
            {answers ? '同意' : '批准'}
          </Button>
          <Button small busy={step.isPending} onClick={() => step.mutate(false)}>
            {answers ? '不同意' : '不批准'}
          </Button>
        </span>
      ) : (
        <span className="hx-small hx-ink-2">{waits}</span>
      )}
    </li>
  )
}
