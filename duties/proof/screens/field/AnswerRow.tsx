import { useId, useState } from 'react'
import type { PlainDay } from '#foundation/calendar/day.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import type { AnswerDraft, ChangeDraft, DutyDraft } from '#duties/proof/screens/field/duty-draft.ts'
import { Count, Typed } from '#duties/proof/screens/field/FieldRow.tsx'
import { isWrong } from '#duties/proof/screens/field/found-in.ts'
import { PhotoStrip } from '#duties/proof/screens/field/PhotoStrip.tsx'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

type AnswerRowProps = {
  asked: ChecklistItem
  draft: DutyDraft
  change: ChangeDraft
  day: PlainDay
  mayReport: boolean
  now: () => Date
}
const blank: AnswerDraft = { value: null, applicable: true, note: '' }

/** One item of a sheet: three big words, or a number or a day; a photo and a note when wanted; 「否」 on its way to a hazard. */
export function AnswerRow({ asked, draft, change, day, mayReport, now }: AnswerRowProps) {
  const id = useId()
  const answer = draft.answers[asked.code] ?? blank
  const say = (patch: Partial<AnswerDraft>) =>
    change((old) => ({
      answers: { ...old.answers, [asked.code]: { ...(old.answers[asked.code] ?? blank), ...patch } },
    }))
  const wrong = isWrong(asked, draft, day)
  const shown = draft.photos.some(({ of }) => of === asked.code)
  const [noting, setNoting] = useState(false)
  const notApplicable = () => say({ value: null, applicable: !answer.applicable })
  const { type } = asked
  const showsNote = type === 'text' || noting || answer.note !== '' || wrong
  const yesNo = type === 'yes-no' || type === 'document'
  const value = answer.applicable ? answer.value : undefined
  return (
    <li className="dt-item">
      <div className="dt-asked">
        <p id={id}>
          {asked.text}
          {asked.help && <small>{asked.help}</small>}
        </p>
        {!showsNote && (
          <button type="button" onClick={() => setNoting(true)}>
            <Icon name="pen" says={`写说明：${asked.text}`} />
          </button>
        )}
      </div>
      {(type === 'number' || type === 'count') &&
        (type === 'count' ? (
          <Count
            name={asked.text}
            value={typeof value === 'number' ? value : undefined}
            onChange={(n) => say({ value: n, applicable: true })}
          />
        ) : (
          <Typed
            name={asked.text}
            value={value}
            onChange={(n) => say({ value: n === '' ? null : n, applicable: true })}
          />
        ))}
      {type === 'day' && (
        <input
          className="hx-input"
          type="date"
          aria-labelledby={id}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => say({ value: event.target.value || null, applicable: true })}
        />
      )}
      {yesNo ? (
        <div className="dt-answers" role="group" aria-labelledby={id}>
          <Word words="是" look="yes" on={value === true} onTap={() => say({ value: true, applicable: true })} />
          <Word words="否" look="no" on={value === false} onTap={() => say({ value: false, applicable: true })} />
          <Word words="不适用" look="na" on={!answer.applicable} onTap={notApplicable} />
        </div>
      ) : (
        <button type="button" className="hx-link dt-note" aria-pressed={!answer.applicable} onClick={notApplicable}>
          {!answer.applicable && <Icon name="check" />}
          不适用<span className="hx-hidden">：{asked.text}</span>
        </button>
      )}
      {wrong && mayReport && <ToHazard code={asked.code} draft={draft} change={change} />}
      {(asked.photo || type === 'photo' || type === 'document' || wrong || shown) && (
        <PhotoStrip of={asked.code} draft={draft} change={change} now={now} most={3} label={`照片：${asked.text}`} />
      )}
      {showsNote && (
        <input
          className="hx-input fd-line"
          aria-label={`说明：${asked.text}`}
          placeholder="说明，可以不填"
          maxLength={300}
          value={type === 'text' ? String(value ?? '') : answer.note}
          onChange={({ target }) => say(type === 'text' ? { value: target.value } : { note: target.value })}
        />
      )}
    </li>
  )
}

const Word = ({
  words,
  look,
  on,
  onTap,
}: {
  words: string
  look: 'yes' | 'no' | 'na'
  on: boolean
  onTap: () => void
}) => (
  <button type="button" className={`dt-${look}`} aria-pressed={on} onClick={onTap}>
    {words}
  </button>
)

/** One tap: when the sheet is given, the report opens with all this in it. The sheet goes first, so that the hazard can name it. */
function ToHazard({ code, draft, change }: { code: string; draft: DutyDraft; change: ChangeDraft }) {
  const on = draft.toHazard.includes(code)
  const flip = () =>
    change((old) => ({ toHazard: on ? old.toHazard.filter((each) => each !== code) : [...old.toHazard, code] }))
  return (
    <button type="button" className="dt-hazard" aria-pressed={on} onClick={flip}>
      <Icon name={on ? 'check' : 'flag'} />
      {on ? '交单后转为隐患' : '转为隐患'}
    </button>
  )
}
