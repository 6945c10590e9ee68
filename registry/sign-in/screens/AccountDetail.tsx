import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Facts } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { Account } from '#registry/sign-in/account.contract.ts'
import { accountStates, lockedWords } from '#registry/sign-in/screens/account-words.ts'
import { TemporaryPassword } from '#registry/sign-in/screens/TemporaryPassword.tsx'
import { accounts, useAccountDeed } from '#registry/sign-in/screens/use-accounts.ts'
import { useMe } from '#registry/sign-in/screens/use-me.ts'
import { DeedForm } from '#registry/unit/screens/DeedForm.tsx'

type Deed = 'reset' | 'disable' | 'enable'

/** One account and what the administrator of security may do to it; the own account is another's business. */
export function AccountDetail({ account }: { account: Account }) {
  const { person, login, label, posts, state, failures, sessions, demo } = account
  const [deed, setDeed] = useState<Deed>()
  const me = useMe()
  const leave = () => setDeed(undefined)
  const unlock = useAccountDeed(() => accounts.unlockAccount({ person }), `${login}已解锁`)
  return (
    <article className="rg-detail" aria-label={login}>
      <p className="hx-small hx-ink-2">{label}</p>
      <h2 className="hx-h2">{login}</h2>
      <Facts
        facts={[
          ['状态', <Status key="state" {...accountStates[state]} />],
          ...(state === 'locked' ? [['锁定', lockedWords(account)] as const] : []),
          ['岗位', posts.join('；') || '现在没有担任岗位，登录不了'],
          ['输错', `${failures}次`],
          ['设备', sessions > 0 ? `${sessions}台正在登录` : '没有登录'],
        ]}
      />
      {demo && <p className="hx-note">演示账号：口令不能改，也不要求更换。</p>}
      {me?.post.role !== 'security-admin' ? (
        <p className="hx-why">解锁、重置口令和停用由安全管理员办理。</p>
      ) : person === me.person ? (
        <p className="hx-why">这是您本人的账号，须由另一位安全管理员办理。</p>
      ) : deed ? (
        <OneDeed key={deed} deed={deed} account={account} onLeave={leave} />
      ) : (
        <div className="rg-verbs">
          {state === 'locked' && (
            <Button kind="wanted" wide busy={unlock.isPending} onClick={() => unlock.mutate(undefined)}>
              解锁
            </Button>
          )}
          {unlock.error && <p className="hx-field__error">{unlock.error.message}</p>}
          {state !== 'disabled' && (
            <Button wide onClick={() => setDeed('reset')}>
              重置口令
            </Button>
          )}
          <Button
            wide
            kind={state === 'disabled' ? 'plain' : 'danger'}
            onClick={() => setDeed(state === 'disabled' ? 'enable' : 'disable')}
          >
            {state === 'disabled' ? '恢复账号' : '停用账号'}
          </Button>
        </div>
      )}
    </article>
  )
}

function OneDeed({ deed, account: { person, login }, onLeave }: { deed: Deed; account: Account; onLeave: () => void }) {
  const said = {
    reset: `${login}的口令已重置`,
    disable: `${login}已停用，登录的设备随即退出`,
    enable: `${login}已恢复`,
  }
  const send = {
    reset: (given: string) => accounts.resetPassword({ person, temporary: given }),
    disable: (given: string) => accounts.disableAccount({ person, reason: given }),
    enable: (given: string) => accounts.enableAccount({ person, reason: given }),
  }
  const doing = useAccountDeed(send[deed], said[deed])
  const shared = { busy: doing.isPending, error: doing.error, onLeave }
  const go = (given: string) => doing.mutate(given, { onSuccess: onLeave })
  if (deed === 'reset') return <TemporaryPassword title="重置口令" verb="重置" login={login} onDo={go} {...shared} />
  const words = deed === 'disable' ? '停用账号' : '恢复账号'
  return (
    <DeedForm
      title={words}
      verb={words}
      fields={[{ name: 'reason', label: '原因', required: true, reason: '如“调离岗位”，会留痕' }]}
      onDo={(given) => go(given['reason'] ?? '')}
      {...shared}
    />
  )
}
