import type { ReactNode } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Field, Segments } from '#foundation/ui/field.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { useKeys } from '#foundation/ui/use-keys.ts'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import type { HazardGrade } from '#matters/hazard/hazard.ts'
import { gradeWords } from '#matters/hazard/hazard.words.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { AssignFields } from '#matters/hazard/screens/steps/AssignFields.tsx'
import { emptyOrder, orderErrors, type Suggestion } from '#matters/hazard/screens/steps/order.ts'
import { Precedents } from '#matters/hazard/screens/steps/Precedents.tsx'
import { useStep } from '#matters/hazard/screens/steps/use-step.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'

type Props = { page: HazardPage; suggestion: Suggestion; onDone: () => void; onUndone: () => void; later: ReactNode }

/** Grade, lead, helpers, deadline, demand: filled in as suggested. Enter sends it. */
export function DispatchForm({ page, suggestion, onDone, onUndone, later }: Props) {
  const { hazard } = page
  const { grades } = useChoices()
  const start = hazard.grade ?? suggestion.grade
  const work = useStep(
    { page, onLeave: () => {}, onDone },
    {
      step: 'dispatch',
      empty: { grade: start, ...emptyOrder(suggestion, start) },
      check: orderErrors,
      send: (value, on, mark) => steps.dispatchHazard({ ...on, ...value }, mark),
      said: (after) => `${after.number}号已交办给${1 + after.assists.length}个单位`,
      undo: async (after) => {
        await steps.recallHazard({ hazardId: after.id, version: after.version })
        onUndone()
      },
    },
  )
  const { value, change, errorOf, submit, busy, refusal, overtaken } = work
  // the deadline follows the grade until somebody has set another one
  const setGrade = (grade: HazardGrade) =>
    change({
      grade,
      urgent: grade === 'major' || (value.urgent && value.grade !== 'major'),
      ...(value.dueOn === suggestion.dueOn[value.grade] && { dueOn: suggestion.dueOn[grade] }),
    })
  useKeys([
    ...grades.map(({ code, name }, index) => ({
      key: String(index + 1),
      does: `定为${name}`,
      act: () => setGrade(code),
    })),
    { key: 'Enter', does: '交办', act: submit },
  ])
  const units = (value.lead ? 1 : 0) + value.assists.length
  return (
    <form
      className="hx-fields hz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {overtaken && (
        <div role="alert">
          <Note>{refusal}。新的情况已经取来，您填的内容还在。</Note>
        </div>
      )}
      <Field
        side
        label="等级"
        error={errorOf('grade')}
        grounded={value.grade === suggestion.grade}
        reason={`建议${gradeWords[suggestion.grade]}：${suggestion.gradeWhy}`}
      >
        {(hold) => (
          <Segments
            hold={hold}
            name="等级"
            segments={grades.map(({ code, name }, index) => ({ value: code, words: name, keyCap: String(index + 1) }))}
            value={value.grade}
            onChange={setGrade}
          />
        )}
      </Field>
      <AssignFields work={work} suggestion={suggestion} grade={value.grade} side />
      {refusal && !overtaken && (
        <p className="hx-field__error" role="alert">
          {refusal}
        </p>
      )}
      <div className="hz-form__verbs hz-form__verbs--wide">
        <Button type="submit" kind="primary" keyCap="Enter" busy={busy}>
          交办给{units}个单位
        </Button>
        {later}
      </div>
      <p className="hx-why">交办后10分钟内可撤回，单位已签收的不能撤回。{work.says && ` ${work.says}`}</p>
      <Precedents precedents={suggestion.precedents} />
    </form>
  )
}
