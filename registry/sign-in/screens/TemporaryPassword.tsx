import { useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { passwordProblem } from '#registry/sign-in/password.ts'
import { PasswordField, PasswordRules } from '#registry/sign-in/screens/password-field.tsx'

type TemporaryPasswordProps = {
  title: string
  verb: string
  login: string
  /** Fields above the password. */
  children?: ReactNode
  lacking?: string | undefined
  busy: boolean
  error: Error | null
  onDo: (temporary: string) => void
  onLeave: () => void
}

/** A password for one sign-in only: whoever gets it must change it at once. */
export function TemporaryPassword(props: TemporaryPasswordProps) {
  const { title, verb, login, children, lacking, busy, error, onDo, onLeave } = props
  const [temporary, setTemporary] = useState('')
  const why = lacking ?? (passwordProblem(temporary, login) ? '口令还不合要求' : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && !why) onDo(temporary)
  }
  return (
    <form className="hx-fields rg-deed" onSubmit={submit} aria-label={title}>
      <h2 className="hx-h3">{title}</h2>
      {children}
      <PasswordField label="临时口令" fresh value={temporary} onChange={setTemporary} />
      <PasswordRules password={temporary} login={login} />
      <p className="hx-why">当面或电话告知本人，不要发在群里；对方登录后须立即修改。</p>
      {error && <ErrorState what="没有办成" because={error.message} kept />}
      <div className="hx-row hx-row--wrap">
        <Button kind="primary" type="submit" busy={busy} disabledReason={why}>
          {verb}
        </Button>
        <Button kind="text" onClick={onLeave}>
          先不办
        </Button>
      </div>
    </form>
  )
}
