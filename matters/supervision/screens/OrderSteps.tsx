import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { isListed, type Order, type OrderState, type OrderStep } from '#matters/supervision/order.ts'
import { StepForm } from '#matters/supervision/screens/StepForm.tsx'
import type { OrderPage } from '#matters/supervision/supervision-reads.contract.ts'
import { stepWords } from '#matters/supervision/supervision.words.ts'
import { ANSWERS, isOffice } from '#matters/supervision/who-may.ts'
import { useMe } from '#registry/sign-in/screens/use-me.ts'

const OFFICE: readonly OrderStep[] = ['verify', 'sendBack', 'follow', 'list', 'interview', 'close']

/** Steps that open by themselves when their turn has come; pressing harder is always chosen. */
const DUE: readonly OrderStep[] = ['issue', 'sign', 'reply', 'verify', 'close']

/** What somebody in this post may ever do here; what is not possible now says why. */
function stepsFor(order: Order, me: { role: string; unit: string } | undefined): readonly OrderStep[] {
  if (!me) return []
  if (isOffice(me)) {
    if (order.state === 'drafted') return ['issue', 'drop']
    return isListed(order) ? [...OFFICE, 'unlist'] : OFFICE
  }
  return me.unit === order.lead && ANSWERS.includes(me.role) ? ['sign', 'reply'] : []
}

/** Whose turn it is, for everybody who only looks. */
const turnOf: Record<OrderState, (order: OrderPage['order']) => string> = {
  drafted: () => '等办公室签发',
  issued: ({ leadName }) => `等${leadName}签收`,
  signed: ({ leadName }) => `等${leadName}书面反馈`,
  'sent-back': ({ leadName }) => `等${leadName}补办后再反馈`,
  replied: () => '等办公室核实',
  verified: ({ listed }) => (listed ? '已核实，等摘牌后办结' : '已核实，等办公室办结'),
  closed: () => '已经办结',
  succeeded: () => '已转二次督办',
  dropped: () => '没有签发',
}

/** The step that is due is open; the others wait behind their names, each saying why when it is not possible. */
export function OrderSteps({ page }: { page: OrderPage }) {
  const { order, steps } = page
  const me = useMe()
  const mine = stepsFor(order, me && { role: me.post.role, unit: me.post.unit })
  const possible = mine.filter((step) => steps[step] === null)
  const [chosen, setChosen] = useState<OrderStep>()
  const open = chosen && possible.includes(chosen) ? chosen : possible.find((step) => DUE.includes(step))
  const over = order.state === 'closed' || order.state === 'succeeded' || order.state === 'dropped'
  return (
    <Section title="下一步" remark={turnOf[order.state](order)}>
      {!over && mine.length > 0 && (
        <div className="or-steps hx-no-print">
          {mine.map((step) => (
            <Button
              key={step}
              small
              kind={step === open ? 'wanted' : 'plain'}
              aria-pressed={step === open}
              disabledReason={steps[step] ?? undefined}
              wordsBelow
              onClick={() => setChosen(step)}
            >
              {stepWords[step]}
            </Button>
          ))}
        </div>
      )}
      {!over && open && (
        <div className="hx-no-print">
          <StepForm key={`${open}-${order.version}`} step={open} page={page} onDone={() => setChosen(undefined)} />
        </div>
      )}
    </Section>
  )
}
