import { useState } from 'react'
import { SignInForm } from '#apps/field/SignIn.tsx'

/** The session ended while things waited: sign in right here, nothing is lost. */
export function SignInLine() {
  const [open, setOpen] = useState(false)
  if (open)
    return (
      <section className="fd-again">
        <SignInForm />
      </section>
    )
  return (
    <p className="fd-again">
      <button type="button" className="hx-btn hx-btn--primary hx-btn--wide" onClick={() => setOpen(true)}>
        重新登录
      </button>
    </p>
  )
}
