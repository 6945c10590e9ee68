import { useId, useState, type RefObject } from 'react'
import { Field, Input } from '#foundation/ui/field.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { passwordRules } from '#registry/sign-in/password.ts'
import { ruleWords } from '#registry/sign-in/screens/rule-words.ts'

type PasswordFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  fresh?: boolean | undefined
  input?: RefObject<HTMLInputElement | null> | undefined
}

/** A password may be looked at: who types slowly on an unfamiliar keyboard must see what was typed. */
export function PasswordField({ label, value, onChange, error, fresh, input }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} error={error}>
      {(hold) => (
        <span className="si-password">
          <Input
            {...hold}
            ref={input}
            type={shown ? 'text' : 'password'}
            autoComplete={fresh ? 'new-password' : 'current-password'}
            value={value}
            maxLength={128}
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className="hx-link"
            aria-pressed={shown}
            aria-label={`显示${label}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? '隐藏' : '显示'}
          </button>
        </span>
      )}
    </Field>
  )
}

/** The rules, ticked off while one types, by the same function that the server refuses by. */
export function PasswordRules({ password, login }: { password: string; login: string }) {
  const id = useId()
  return (
    <div className="si-rules" role="status" aria-labelledby={id}>
      <p id={id} className="hx-small hx-ink-3">
        口令要求
      </p>
      <ul>
        {passwordRules(password, login).map(({ rule, kept }) => {
          const met = password !== '' && kept
          return (
            <li key={rule} data-met={met}>
              <Icon name={met ? 'check' : 'todo'} says={met ? '已满足' : '还没满足'} />
              {ruleWords[rule]}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
