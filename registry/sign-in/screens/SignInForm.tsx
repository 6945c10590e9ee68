import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef, useState, type FormEvent } from 'react'
import { Refused } from '#foundation/refused.ts'
import { ask } from '#foundation/ui/ask.ts'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, Input } from '#foundation/ui/field.tsx'
import { LargeText } from '#foundation/ui/large-text.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { useAfterSignIn } from '#registry/sign-in/screens/after-sign-in.ts'
import { PasswordField } from '#registry/sign-in/screens/password-field.tsx'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'

const signIn = ask(signInContract)

export function SignInForm() {
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const loginInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)
  const after = useAfterSignIn()
  const { idle } = useSearch({ strict: false }) as { idle?: unknown }
  const enter = useMutation({
    mutationFn: () => signIn.signIn({ login, password }),
    onSuccess: after,
    onError: () => {
      const wrong = password ? passwordInput : loginInput
      wrong.current?.focus()
      wrong.current?.select()
    },
  })
  const refused = enter.error instanceof Refused ? enter.error : undefined
  const fields = fieldErrors(enter.error)
  const aboutAccount = refused && /^sign-in-(failed|locked|disabled|no-post)$/.test(refused.code)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!enter.isPending) enter.mutate()
  }
  return (
    <form className="si-form hx-fields" onSubmit={submit} aria-label="登录">
      <h1 className="hx-h1">登录</h1>
      {idle !== undefined && !enter.isError && <Note>离开太久，已自动退出。登录后回到刚才那一页。</Note>}
      <Field label="账号" error={fields['login']}>
        {(hold) => (
          <Input
            {...hold}
            ref={loginInput}
            value={login}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            onChange={(event) => setLogin(event.target.value)}
          />
        )}
      </Field>
      <PasswordField
        label="口令"
        value={password}
        onChange={setPassword}
        input={passwordInput}
        error={fields['password'] ?? (aboutAccount ? refused.message : undefined)}
      />
      <p>
        <LargeText />
      </p>
      {enter.isError && !aboutAccount && Object.keys(fields).length === 0 && (
        <ErrorState what="没有登录成" because={enter.error.message} kept />
      )}
      <Button kind="primary" wide type="submit" busy={enter.isPending}>
        {enter.isPending ? '正在登录' : '登录'}
      </Button>
      <p className="hx-why">忘了口令，请找安全管理员重置。没有账号，请找系统管理员开设。</p>
    </form>
  )
}
