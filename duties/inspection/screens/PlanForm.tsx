import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { useGo } from '#foundation/ui/link.tsx'
import { useDraft } from '#foundation/ui/use-draft.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'
import {
  beginPlan,
  type PlanChoices,
  type PlanDraft,
  type PlanGiven,
  settled,
} from '#duties/inspection/screens/plan-draft.ts'
import { PlanHow } from '#duties/inspection/screens/PlanHow.tsx'
import { PlanWhat } from '#duties/inspection/screens/PlanWhat.tsx'
import { PlanWho } from '#duties/inspection/screens/PlanWho.tsx'

/** The form of a plan: what is inspected, how, by whom. It keeps its draft until it is handed in. */
export function PlanForm({ choices }: { choices: PlanChoices }) {
  const go = useGo()
  const today = useToday()
  const draft = useDraft<PlanDraft>('inspection-plan', {})
  const value = settled(choices, { ...beginPlan(today, choices), ...draft.value })
  const deed = useDeed(
    (given: PlanGiven) => inspections.planInspection(given),
    '检查计划已制定，抽签种子的摘要已公布',
    ({ id }) => {
      draft.clear()
      go(`/inspections/${id}`)
    },
  )
  const errors = fieldErrors(deed.error)
  const part = { value, choices, errors, change: (patch: PlanDraft) => draft.change({ ...value, ...patch }) }
  return (
    <form
      className="hx-fields in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(value as PlanGiven)
      }}
    >
      <PlanWhat {...part} />
      <PlanHow {...part} />
      <PlanWho {...part} />
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有制定成" because={deed.error.message} kept />
      )}
      <div className="hx-row hx-row--wrap">
        <Button type="submit" kind="primary" busy={deed.isPending}>
          制定计划
        </Button>
        <span className="hx-draft" aria-live="polite">
          {draft.says ?? '制定后名单不能再改；种子的摘要随即公布'}
        </span>
      </div>
    </form>
  )
}
