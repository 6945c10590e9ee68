import { useId } from 'react'
import { PlainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Input, Tick } from '#foundation/ui/field.tsx'
import { type AnswerDraft, asksNumber } from '#duties/inspection/screens/answer-draft.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

type Props = { item: ChecklistItem; answer: AnswerDraft; onChange: (patch: Partial<AnswerDraft>) => void }

/** What is counted, measured, dated or written; or that it does not apply here. */
export function TypedAnswer({ item, answer, onChange }: Props) {
  const none = answer.applicable === false
  return (
    <div className="hx-row hx-row--wrap">
      {!none && <Entry item={item} answer={answer} onChange={onChange} />}
      <Tick checked={none} onChange={(event) => onChange({ applicable: !event.target.checked })}>
        不适用<span className="hx-hidden">：{item.text}</span>
      </Tick>
    </div>
  )
}

function Entry({ item, answer, onChange }: Props) {
  const id = useId()
  const name = `${item.code} ${item.text}`
  const unit = item.threshold && 'unit' in item.threshold ? item.threshold.unit : undefined
  if (item.type === 'day')
    return (
      <div className="in-day">
        <label className="hx-hidden" htmlFor={id}>
          {name}
        </label>
        <DayInput
          id={id}
          value={PlainDay.safeParse(answer.typed).data}
          onChange={(day) => onChange({ typed: day ?? '' })}
        />
      </div>
    )
  return (
    <Input
      aria-label={unit ? `${name}（${unit}）` : name}
      inputMode={item.type === 'count' ? 'numeric' : asksNumber(item) ? 'decimal' : 'text'}
      placeholder={unit ?? ''}
      maxLength={500}
      value={answer.typed ?? ''}
      onChange={(event) => onChange({ typed: event.target.value })}
    />
  )
}
