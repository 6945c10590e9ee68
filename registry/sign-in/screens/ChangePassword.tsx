import '#registry/sign-in/screens/sign-in.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Refused } from '#foundation/refused.ts'
import { ask } from '#foundation/ui/ask.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { useGo } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { PASSWORD_DAYS, passwordProblem, REMEMBERED_PASSWORDS } from '#registry/sign-in/password.ts'
import { PasswordField, PasswordRules } from '#registry/sign-in/screens/password-field.tsx'
import { signInContract, type Me } from '#registry/sign-in/sign-in.contract.ts'
import { signInWords } from '#registry/sign-in/sign-in.words.ts'

const signIn = ask(signInContract)

export function ChangePassword() {
  const me = useQuery({ queryKey: ['me'], queryFn: () => signIn.whoAmI({}) })
  return (
    <Page>
      <main className="si-narrow">
        <PageHead title="修改口令" />
        {me.isPending && <Loading />}
        {me.isError && (
          <ErrorState what="没有取到登录情况" because={me.error.message} onRetry={() => void me.refetch()} />
        )}
        {me.data && <Form me={me.data} />}
      </main>
    </Page>
  )
}

function Form({ me }: { me: Me }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const go = useGo()
  const tell = useUndo()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: () => signIn.changePassword({ current, next }),
    onSuccess: () => {
      tell({ said: '口令已改，其他设备随即退出' })
      client.clear()
      go('/')
    },
  })
  const code = change.error instanceof Refused ? change.error.code : undefined
  const problem = passwordProblem(next, me.login)
  const fixed = me.demo && me.passwordDaysLeft === null ? signInWords['demo-password-fixed'] : undefined
  const wrong = {
    current: !current && tried ? '请填写原口令' : code === 'password-wrong' ? change.error?.message : undefined,
    next: tried && problem ? signInWords[problem] : code === 'password-used-before' ? change.error?.message : undefined,
    again: tried && again !== next ? '两次填的不一样，请重新填写' : undefined,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!fixed && current && !problem && again === next && !change.isPending) change.mutate()
  }
  const toldBeneathAField = code === 'password-wrong' || code === 'password-used-before'
  return (
    <form className="hx-fields si-change" onSubmit={submit}>
      {me.mustChange ? (
        <Note>首次登录或口令已到期，改好口令才能继续办事。</Note>
      ) : (
        <p className="hx-ink-2">
          口令{PASSWORD_DAYS}天一换
          {me.passwordDaysLeft !== null && `，现在的还可用${me.passwordDaysLeft}天`}；不能与最近{REMEMBERED_PASSWORDS}
          次相同。
        </p>
      )}
      <input
        type="text"
        className="hx-hidden"
        autoComplete="username"
        value={me.login}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <PasswordField label="原口令" value={current} onChange={setCurrent} error={wrong.current} />
      <PasswordField label="新口令" fresh value={next} onChange={setNext} error={wrong.next} />
      <PasswordRules password={next} login={me.login} />
      <PasswordField label="再填一次新口令" fresh value={again} onChange={setAgain} error={wrong.again} />
      {change.isError && !toldBeneathAField && <ErrorState what="没有改成" because={change.error.message} kept />}
      <div className="hx-row hx-row--wrap">
        <Button kind="primary" type="submit" busy={change.isPending} disabledReason={fixed}>
          改好口令
        </Button>
        {me.mustChange ? (
          <Button kind="text" onClick={() => void signIn.signOut({}).finally(() => window.location.assign('/sign-in'))}>
            退出登录
          </Button>
        ) : (
          <LinkButton kind="text" href="/">
            先不改
          </LinkButton>
        )}
      </div>
    </form>
  )
}
