import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '#foundation/ui/ask.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Input } from '#foundation/ui/field.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { useAfterSignIn } from '#registry/sign-in/screens/after-sign-in.ts'
import { demoGroups, firstToSee, postWords } from '#registry/sign-in/screens/demo-groups.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'

const signIn = ask(signInContract)

/** One click and one is in. Only the server of the demo knows such accounts. */
export function DemoAccounts() {
  const [typed, setTyped] = useState('')
  const accounts = useQuery({ queryKey: ['demo-accounts'], queryFn: () => signIn.demoAccounts({}) })
  const after = useAfterSignIn()
  const enter = useMutation({ mutationFn: (login: string) => signIn.demoSignIn({ login }), onSuccess: after })
  if (accounts.isPending) return <Loading bars={6} />
  if (accounts.isError) return <ErrorState what="没有取到演示账号" onRetry={() => void accounts.refetch()} />
  const all = accounts.data
  const groups = demoGroups(all, typed)
  const go = (login: string) => !enter.isPending && enter.mutate(login)
  const first = firstToSee.flatMap(({ login, sees }) => {
    const account = all.find((one) => one.login === login)
    return account ? [{ ...account, sees }] : []
  })
  return (
    <section className="si-demo" aria-label="演示账号">
      <h2 className="hx-h3">
        演示账号 <small className="hx-small hx-ink-3">点一下就进，不用口令</small>
      </h2>
      {enter.isError && <ErrorState what="没有登录成" because={enter.error.message} />}
      <ul className="si-first">
        {first.map(({ login, label, sees }) => (
          <li key={login}>
            <button type="button" onClick={() => go(login)} aria-busy={enter.isPending && enter.variables === login}>
              <b>{label}</b>
              <small>{sees}</small>
            </button>
          </li>
        ))}
      </ul>
      <details className="si-all">
        <summary>全部岗位 {all.length}个</summary>
        <Input
          type="search"
          aria-label="按单位或岗位找演示账号"
          placeholder="输入单位或岗位的几个字"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {groups.length === 0 && <Empty why={`没有叫“${typed}”的`}>换几个字试试</Empty>}
        {groups.map(({ words, count, units }) => (
          <section key={words} aria-label={words}>
            <h3 className="hx-small hx-ink-3">
              {words} {count}
            </h3>
            <ul>
              {units.map(({ unit, unitShort, accounts: posts }) => (
                <li key={unit}>
                  <span>{unitShort}</span>
                  <span className="si-posts">
                    {posts.map((account) => (
                      <button key={account.login} type="button" className="hx-link" onClick={() => go(account.login)}>
                        <span className="hx-hidden">{unitShort} </span>
                        {postWords(account)}
                      </button>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </section>
  )
}
