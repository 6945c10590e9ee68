import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { ask } from '#foundation/ui/ask.ts'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, Input } from '#foundation/ui/field.tsx'
import { postContract } from '#registry/post/post.contract.ts'
import { TemporaryPassword } from '#registry/sign-in/screens/TemporaryPassword.tsx'
import { accounts, useAccountDeed } from '#registry/sign-in/screens/use-accounts.ts'

const posts = ask(postContract)

/** An account for whoever already holds a post: the post comes first, the login follows it. */
export function OpenAccount({ onLeave }: { onLeave: () => void }) {
  const [person, setPerson] = useState<string>()
  const [login, setLogin] = useState('')
  const held = useQuery({ queryKey: ['posts', 'all'], queryFn: () => posts.postsOn({}) })
  const open = useAccountDeed(accounts.openAccount, `账号${login}已开，首次登录须改口令`)
  const options = (held.data ?? []).flatMap((one) =>
    one.person ? [{ value: one.person, words: `${one.unitName} · ${one.title}`, aside: one.unitShort }] : [],
  )
  const errors = fieldErrors(open.error)
  return (
    <TemporaryPassword
      title="开账号"
      verb="开账号"
      login={login}
      lacking={person ? (login.trim() ? undefined : '先填账号') : '先选任职人员'}
      busy={open.isPending}
      error={errors['login'] ? null : open.error}
      onLeave={onLeave}
      onDo={(temporary) => person && open.mutate({ person, login, temporary }, { onSuccess: onLeave })}
    >
      <Field label="任职人员" reason="先在“单位和岗位”里登记任职，再开账号">
        {(hold) => <Pick {...hold} options={options} loading={held.isPending} value={person} onChange={setPerson} />}
      </Field>
      <Field label="账号" reason="小写字母、数字、点和连字符，不用姓名" error={errors['login']}>
        {(hold) => (
          <Input
            {...hold}
            value={login}
            autoComplete="off"
            autoCapitalize="none"
            onChange={(event) => setLogin(event.target.value)}
          />
        )}
      </Field>
    </TemporaryPassword>
  )
}
