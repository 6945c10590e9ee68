import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Refused } from '#foundation/refused.ts'
import { ask } from '#foundation/ui/ask.ts'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, Input } from '#foundation/ui/field.tsx'
import { useAfterSignIn } from '#registry/sign-in/screens/after-sign-in.ts'
import { PasswordField, PasswordRules } from '#registry/sign-in/screens/password-field.tsx'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'

const signIn = ask(signInContract)
const empty = { district: '', districtName: '', unitName: '', login: '', password: '' }
type Name = keyof typeof empty

const lines: readonly { name: Name; label: string; reason: string }[] = [
  { name: 'districtName', label: '区县名称', reason: '写全称，如“南昌市青山湖区”' },
  { name: 'district', label: '区划代码', reason: '6位数字，如360111' },
  { name: 'unitName', label: '办公室名称', reason: '领导小组办公室的全称，印在文书上' },
  { name: 'login', label: '管理员账号', reason: '小写字母、数字，不用姓名' },
]

/** Nobody has an account yet: whoever installs it becomes the administrator; the district is the programme's, if it came with one. */
export function FirstAdministrator({ known }: { known: Partial<typeof empty> | null }) {
  const [form, setForm] = useState({ ...empty, ...known })
  const after = useAfterSignIn()
  const open = useMutation({ mutationFn: () => signIn.firstAdministrator(form), onSuccess: after })
  const refused = open.error instanceof Refused ? open.error : undefined
  const errors = fieldErrors(open.error)
  const aboutPassword = refused?.code.startsWith('password-') ? refused.message : undefined
  const change = (name: Name) => (value: string) => setForm((old) => ({ ...old, [name]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!open.isPending) open.mutate()
  }
  return (
    <form className="si-form hx-fields" onSubmit={submit} aria-label="首次使用">
      <h1 className="hx-h1">首次使用</h1>
      <p className="hx-ink-2">还没有任何账号。填好下面几项，您就是系统管理员；单位、岗位和其他账号随后再建。</p>
      {lines.map(({ name, label, reason }) => (
        <Field key={name} label={label} reason={known?.[name] ? '由要点包定' : reason} error={errors[name]}>
          {(hold) => (
            <Input
              {...hold}
              value={form[name]}
              readOnly={known?.[name] !== undefined}
              autoComplete={name === 'login' ? 'username' : 'off'}
              inputMode={name === 'district' ? 'numeric' : undefined}
              onChange={(event) => change(name)(event.target.value)}
            />
          )}
        </Field>
      ))}
      <PasswordField
        label="口令"
        fresh
        value={form.password}
        onChange={change('password')}
        error={errors['password'] ?? aboutPassword}
      />
      <PasswordRules password={form.password} login={form.login} />
      {open.isError && !aboutPassword && Object.keys(errors).length === 0 && (
        <ErrorState what="没有建成" because={open.error.message} kept />
      )}
      <Button kind="primary" wide type="submit" busy={open.isPending}>
        建立并登录
      </Button>
    </form>
  )
}
