import { useId, useState, type ComponentPropsWithRef, type ReactNode } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'

/** What a field hands to the input inside it, so that label, reason and error are read together with it. */
export type FieldHold = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  required: boolean
}

type FieldProps = {
  label: string
  /** Grey, beneath: why this is suggested, or what is asked. `grounded` adds the small tick of a rule found. */
  reason?: ReactNode
  grounded?: boolean | undefined
  /** Beneath, red, with an icon: what to do about it. */
  error?: string | undefined
  required?: boolean | undefined
  side?: boolean | undefined
  children: (hold: FieldHold) => ReactNode
}

/** A label, an input, the reason beneath, the error beneath that. */
export function Field({ label, reason, grounded, error, required = false, side, children }: FieldProps) {
  const id = useId()
  const described = [reason && `${id}-r`, error && `${id}-e`].filter(Boolean).join(' ') || undefined
  return (
    <div className={side ? 'hx-field hx-field--side' : 'hx-field'}>
      <label className="hx-field__label" htmlFor={id}>
        {label}
        {required && !side && <span className="hx-field__must">必填</span>}
      </label>
      <div>
        {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined, required })}
        {reason && (
          <p className="hx-field__reason" id={`${id}-r`}>
            {grounded && <Icon name="check" />}
            {reason}
          </p>
        )}
        {error && (
          <p className="hx-field__error" id={`${id}-e`} role="alert">
            <Icon name="late" />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  )
}

/* `required` is told, not enforced by the browser: its bubble speaks the browser's language, not ours */
const told = <P extends { required?: boolean | undefined }>({ required, ...rest }: P) => ({
  ...rest,
  'aria-required': required || undefined,
})

export const Input = (props: ComponentPropsWithRef<'input'>) => (
  <input type="text" className="hx-input" {...told(props)} />
)
export const TextArea = (props: ComponentPropsWithRef<'textarea'>) => <textarea className="hx-input" {...told(props)} />
export const Choose = (props: ComponentPropsWithRef<'select'>) => <select className="hx-input" {...told(props)} />

export function Tick({ children, ...rest }: ComponentPropsWithRef<'input'>) {
  return (
    <label className="hx-choice">
      <input type="checkbox" className="hx-tick" {...rest} />
      {children}
    </label>
  )
}

export type Segment<V extends string> = { value: V; words: string; keyCap?: string | undefined }

/** One of a few, all in sight: radios drawn as one strip. */
export function Segments<V extends string>({
  hold,
  name,
  segments,
  value,
  onChange,
}: {
  /** From the field round it, so that the reason is read too. */
  hold?: FieldHold | undefined
  name: string
  segments: readonly Segment<V>[]
  value: V | undefined
  onChange: (value: V) => void
}) {
  const group = useId()
  const [focused, setFocused] = useState<V>()
  const lookOf = (one: V) =>
    `hx-segment${one === value ? ' hx-segment--on' : ''}${one === focused ? ' hx-segment--focus' : ''}`
  return (
    <div
      className="hx-segments"
      id={hold?.id}
      role="radiogroup"
      aria-label={name}
      aria-describedby={hold?.['aria-describedby']}
    >
      {segments.map(({ value: one, words, keyCap }) => (
        <label key={one} className={lookOf(one)}>
          <input
            type="radio"
            name={group}
            checked={one === value}
            onChange={() => onChange(one)}
            onFocus={(event) => event.target.matches(':focus-visible') && setFocused(one)}
            onBlur={() => setFocused(undefined)}
          />
          {keyCap && <kbd aria-hidden="true">{keyCap}</kbd>}
          {words}
        </label>
      ))}
    </div>
  )
}
