import { useEffect, useState, type FormEvent } from 'react'
import { entered } from '#apps/field/session.ts'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { Refused } from '#foundation/refused.ts'
import { ask } from '#foundation/ui/ask.ts'
import { Field, Input } from '#foundation/ui/field.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { type DemoAccount, signInContract } from '#registry/sign-in/sign-in.contract.ts'

const door = ask(signInContract)

/** 登录: account and password; in the demo one tap. The first time needs a network, later the phone remembers. */
export function SignIn() {
  const { reached } = useSync()
  return (
    <>
      <header className="fd-bar fd-bar--home">
        <div className="hx-grow">
          <h1>护学</h1>
          <p>校园安全，随手拍、随手报</p>
        </div>
      </header>
      {!reached && (
        <div className="fd-sync" role="status">
          <Icon name="offline" />
          <span>没有网络，登录要等有网络</span>
        </div>
      )}
      <main className="fd-main">
        <SignInForm />
      </main>
    </>
  )
}

export function SignInForm() {
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)

  const enter = (work: () => Promise<unknown>) => async (event?: FormEvent) => {
    event?.preventDefault()
    if (busy) return
    setBusy(true)
    setWrong(undefined)
    try {
      await work()
      await entered()
    } catch (error) {
      setWrong(error instanceof Refused ? error.message : '没有登录成，请再试一次')
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <form className="fd-form" onSubmit={enter(() => door.signIn({ login, password }))}>
        <Field label="账号">
          {(hold) => (
            <Input
              {...hold}
              value={login}
              autoComplete="username"
              autoCapitalize="none"
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Field>
        <Field label="口令" error={wrong}>
          {(hold) => (
            <Input
              {...hold}
              type="password"
              value={password}
              autoComplete="current-password"
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="hx-btn hx-btn--primary hx-btn--wide" aria-busy={busy}>
          {busy ? '正在登录…' : '登录'}
        </button>
      </form>
      <DemoAccounts onEnter={(account) => void enter(() => door.demoSignIn({ login: account }))()} />
    </>
  )
}

// Whoever works outside comes first: this is their program.
const OUTSIDE = [
  'guard',
  'duty-leader',
  'school-safety',
  'school-head',
  'officer',
  'inspector',
  'grid-worker',
  'town-officer',
]

function DemoAccounts({ onEnter }: { onEnter: (login: string) => void }) {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([])
  const { reached } = useSync()
  useEffect(() => {
    void door.demoAccounts({}).then(setAccounts, () => undefined)
  }, [reached])
  const outside = accounts
    .filter(({ role }) => OUTSIDE.includes(role))
    .sort((a, b) => OUTSIDE.indexOf(a.role) - OUTSIDE.indexOf(b.role))
  if (outside.length === 0) return null
  return (
    <section>
      <h2 className="fd-head">
        演示账号 <span>点一下就进，不用口令</span>
      </h2>
      <ul className="fd-accounts">
        {outside.map(({ login, label }) => (
          <li key={login}>
            <button type="button" onClick={() => onEnter(login)}>
              <span>{label}</span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
