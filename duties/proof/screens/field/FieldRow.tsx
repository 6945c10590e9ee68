import { useId } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import type { DutyField } from '#programme/pack/sections/duties.ts'

type Value = string | number | boolean
type FieldRowProps = { field: DutyField; value: Value | undefined; onChange: (value: Value) => void }

/** One thing to fill in, typing last: buttons wherever buttons will do. */
export function FieldRow({ field, value, onChange }: FieldRowProps) {
  const id = useId()
  const { name, type, required, unit, choices = [] } = field
  return (
    <section className="dt-field">
      <label id={`${id}-l`} htmlFor={id}>
        {name}
        {unit && `（${unit}）`}
        {!required && <small> 可以不填</small>}
      </label>
      {type === 'count' && <Count id={id} name={name} value={value as number | undefined} onChange={onChange} />}
      {type === 'yes-no' && (
        <Pair label={`${id}-l`} value={value as boolean | undefined} onChange={onChange} words={['是', '否']} />
      )}
      {type === 'choice' && (
        <div className="fd-words" role="group" aria-labelledby={`${id}-l`}>
          {choices.map((words) => (
            <button
              key={words}
              type="button"
              className="fd-word"
              aria-pressed={value === words}
              onClick={() => onChange(words)}
            >
              {value === words && <Icon name="check" />}
              {words}
            </button>
          ))}
        </div>
      )}
      {type === 'number' && <Typed id={id} value={value} onChange={onChange} />}
      {type === 'day' && (
        <input
          id={id}
          className="hx-input"
          type="date"
          value={String(value ?? '')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {type === 'text' && (
        <textarea
          id={id}
          className="hx-input"
          rows={2}
          maxLength={500}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </section>
  )
}

type CountProps = { id?: string; name: string; value: number | undefined; onChange: (value: number) => void }

/** 0 is an answer, so nothing stands there until somebody said so. */
export function Count({ id, name, value, onChange }: CountProps) {
  return (
    <div className="dt-count">
      <button
        type="button"
        className="hx-btn"
        aria-label={`${name}减1`}
        onClick={() => onChange(Math.max(0, (value ?? 0) - 1))}
      >
        −
      </button>
      <input
        id={id}
        className="hx-input"
        inputMode="numeric"
        aria-label={name}
        placeholder="—"
        value={value ?? ''}
        onChange={({ target }) => /^\d{1,6}$/.test(target.value) && onChange(Number(target.value))}
      />
      <button
        type="button"
        className="hx-btn"
        aria-label={`${name}加1`}
        onClick={() => onChange(value === undefined ? 1 : value + 1)}
      >
        <Icon name="plus" />
      </button>
      {value === undefined && (
        <button type="button" className="hx-btn dt-none" onClick={() => onChange(0)}>
          没有<span className="hx-hidden">：{name}</span>
        </button>
      )}
    </div>
  )
}

/** A number as it is typed: while it is no number yet, it is no answer. */
export const Typed = ({
  id,
  name,
  value,
  onChange,
}: {
  id?: string
  name?: string
  value: unknown
  onChange: (value: Value) => void
}) => (
  <input
    id={id}
    className="hx-input"
    inputMode="decimal"
    aria-label={name}
    defaultValue={typeof value === 'number' ? value : ''}
    onChange={({ target }) => onChange(/^-?\d+(\.\d+)?$/.test(target.value.trim()) ? Number(target.value) : '')}
  />
)

type PairProps = {
  label: string
  value: boolean | undefined
  onChange: (value: boolean) => void
  words: readonly [string, string]
}
const Pair = ({ label, value, onChange, words }: PairProps) => (
  <div className="dt-answers" role="group" aria-labelledby={label}>
    <button type="button" className="dt-yes" aria-pressed={value === true} onClick={() => onChange(true)}>
      {words[0]}
    </button>
    <button type="button" className="dt-no" aria-pressed={value === false} onClick={() => onChange(false)}>
      {words[1]}
    </button>
  </div>
)
