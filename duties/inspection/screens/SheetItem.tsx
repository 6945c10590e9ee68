import { PlainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick as Choice } from '#foundation/ui/ant/pick.tsx'
import { Field, Input, Segments, Tick } from '#foundation/ui/field.tsx'
import { UploadPick } from '#foundation/ui/upload-pick.tsx'
import { useUploads } from '#foundation/ui/use-uploads.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import { asksNumber, asksText, isFinding } from '#duties/inspection/answers.ts'
import { type AnswerDraft, toAnswer } from '#duties/inspection/screens/answer-draft.ts'

const yesNo = [
  { value: 'yes', words: '是' },
  { value: 'no', words: '否' },
  { value: 'not-applicable', words: '不适用' },
] as const

type Props = {
  item: ChecklistItem
  answer: AnswerDraft
  school: boolean
  kinds: readonly { code: string; label: string }[]
  onChange: (patch: Partial<AnswerDraft>) => void
}

/** One item of the sheet. Where it is not in order: where, what, pictures, and whether it becomes a hazard. */
export function SheetItem({ item, answer, school, kinds, onChange }: Props) {
  const today = useToday()
  const given = toAnswer(item, answer)
  const wrong = given !== undefined && isFinding(item, given, today)
  return (
    <li className={wrong ? 'in-item in-item--wrong' : 'in-item'}>
      <p className="in-item__ask">
        <span className="hx-ink-3">{item.code}</span> {item.text}
        {!item.must && <small className="hx-ink-3">（宜）</small>}
      </p>
      {item.help && <p className="hx-small hx-ink-2">{item.help}</p>}
      {asksNumber(item) || asksText(item) ? (
        <Typed item={item} answer={answer} onChange={onChange} />
      ) : (
        <Segments
          name={`${item.code} ${item.text}`}
          segments={yesNo}
          value={answer.is as 'yes' | 'no' | 'not-applicable' | undefined}
          onChange={(is) => onChange({ is })}
        />
      )}
      {(wrong || item.photo) && <Photos answer={answer} onChange={onChange} />}
      {wrong && <WhatIsWrong item={item} answer={answer} school={school} kinds={kinds} onChange={onChange} />}
    </li>
  )
}

function Typed({ item, answer, onChange }: TypedProps) {
  const none = answer.is === 'not-applicable'
  const name = `${item.code} ${item.text}`
  const unit = item.threshold && 'unit' in item.threshold ? item.threshold.unit : undefined
  return (
    <div className="hx-row hx-row--wrap">
      {!none &&
        (item.type === 'day' ? (
          <Field label={name} side>
            {(hold) => (
              <DayInput
                {...hold}
                value={PlainDay.safeParse(answer.typed).data}
                onChange={(day) => onChange({ typed: day ?? '' })}
              />
            )}
          </Field>
        ) : (
          <Input
            aria-label={unit ? `${name}（${unit}）` : name}
            inputMode={asksNumber(item) ? 'decimal' : 'text'}
            placeholder={unit ?? ''}
            value={answer.typed ?? ''}
            onChange={(event) => onChange({ typed: event.target.value, is: undefined })}
          />
        ))}
      <Tick checked={none} onChange={(event) => onChange({ is: event.target.checked ? 'not-applicable' : undefined })}>
        不适用
      </Tick>
    </div>
  )
}
type TypedProps = { item: ChecklistItem } & Omit<Props, 'school' | 'kinds' | 'item'>

function Photos({ answer, onChange }: Pick<Props, 'answer' | 'onChange'>) {
  const uploads = useUploads(answer.photos, (photos) => onChange({ photos }))
  return <UploadPick what="照片" uploads={uploads} />
}

function WhatIsWrong({ item, answer, school, kinds, onChange }: Props) {
  return (
    <div className="hx-fields in-item__wrong">
      <Field label="部位" required>
        {(hold) => (
          <Input
            {...hold}
            value={answer.spot ?? ''}
            maxLength={60}
            placeholder="如：正门、二号楼一层"
            onChange={(event) => onChange({ spot: event.target.value })}
          />
        )}
      </Field>
      <Field label="情况" required>
        {(hold) => (
          <Input
            {...hold}
            value={answer.note ?? ''}
            maxLength={500}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
      {school && (
        <Tick
          checked={answer.toHazard ?? false}
          onChange={(event) =>
            onChange({ toHazard: event.target.checked, hazardDetail: answer.hazardDetail ?? item.hazard?.detail })
          }
        >
          转隐患
        </Tick>
      )}
      {school && answer.toHazard && (
        <Field label="隐患类别" required>
          {(hold) => (
            <Choice
              {...hold}
              options={kinds.map(({ code, label }) => ({ value: code, words: label }))}
              value={answer.hazardDetail ?? item.hazard?.detail}
              onChange={(hazardDetail) => onChange({ hazardDetail })}
            />
          )}
        </Field>
      )}
    </div>
  )
}
