import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Section } from '#foundation/ui/page.tsx'
import type { TargetPage } from '#matters/key-target/key-target-reads.contract.ts'
import { stepWords } from '#matters/key-target/key-target.words.ts'
import { PlanForm } from '#matters/key-target/screens/PlanForm.tsx'
import { StepForm } from '#matters/key-target/screens/StepForm.tsx'
import { targetCan, targetSteps, type TargetState, type TargetStep } from '#matters/key-target/target.ts'
import { takesSteps } from '#matters/key-target/who-may.ts'
import { useMe } from '#registry/sign-in/screens/use-me.ts'

/** Steps that open by themselves when their turn has come; a decision of the group is always chosen. */
const DUE: readonly TargetStep[] = ['plan', 'progress', 'accept']

/** Whose turn it is, for everybody who only looks. */
const turnOf: Record<TargetState, (target: TargetPage['target']) => string> = {
  proposed: () => '等领导小组确认',
  listed: () => '等办公室定方案',
  working: ({ leadName }) => `${leadName ?? ''}牵头整治，每月至少报一次进展`,
  submitted: () => '等办公室验收',
  accepted: () => '验收合格，等领导小组决定摘牌或继续',
  delisted: () => '已经摘牌，可以回头看',
  declined: () => '没有列入',
}

/** The step that is due is open; the others wait behind their names, each saying why when it is not possible. */
export function TargetSteps({ page }: { page: TargetPage }) {
  const { target, steps } = page
  const me = useMe()
  const now = targetCan[target.state] as readonly TargetStep[]
  const over = now.length === 0
  // A plan that stands is revised when somebody wants to, and what can never be theirs is not shown.
  const mine = targetSteps.filter(
    (step) =>
      me && takesSteps({ role: me.post.role }, step) && (now.includes(step) || OUTLOOK[target.state]?.includes(step)),
  )
  const possible = mine.filter((step) => steps[step] === null)
  const [chosen, setChosen] = useState<TargetStep>()
  const due = possible.find((step) => DUE.includes(step) && !(step === 'plan' && target.state === 'working'))
  const open = chosen && possible.includes(chosen) ? chosen : due
  const done = () => setChosen(undefined)
  return (
    <Section title="下一步" remark={turnOf[target.state](target)}>
      {!over && mine.length > 0 && (
        <div className="kt-steps hx-no-print">
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
              {step === 'plan' && target.state === 'working' ? '改方案' : stepWords[step]}
            </Button>
          ))}
        </div>
      )}
      {!over && open && (
        <div className="hx-no-print">
          {open === 'plan' ? (
            <PlanForm key={target.version} page={page} onDone={done} />
          ) : (
            <StepForm key={`${open}-${target.version}`} step={open} page={page} onDone={done} />
          )}
        </div>
      )}
    </Section>
  )
}

/** What comes after the present state is shown greyed, with the reason why not yet. */
const OUTLOOK: Partial<Record<TargetState, readonly TargetStep[]>> = {
  working: ['accept', 'delist', 'keep'],
  submitted: ['delist', 'keep'],
}
