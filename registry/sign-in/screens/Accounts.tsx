import '#registry/unit/screens/registry.css'
import '#registry/sign-in/screens/sign-in.css'
import { useRef } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Chips } from '#foundation/ui/chips.tsx'
import { Columns, Panel } from '#foundation/ui/columns.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Input } from '#foundation/ui/field.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { useTitle } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { useRowKeys } from '#foundation/ui/use-row-keys.ts'
import { AccountState } from '#registry/sign-in/account.contract.ts'
import { accountStates } from '#registry/sign-in/screens/account-words.ts'
import { AccountDetail } from '#registry/sign-in/screens/AccountDetail.tsx'
import { OpenAccount } from '#registry/sign-in/screens/OpenAccount.tsx'
import { useAccounts } from '#registry/sign-in/screens/use-accounts.ts'
import { useMe } from '#registry/sign-in/screens/use-me.ts'

const states = AccountState.options.map((value) => ({ value, words: accountStates[value].word }))

/** Who may sign in. One administrator opens accounts, another answers for their safety; neither does both. */
export function Accounts() {
  useTitle('账号')
  const { search, change, state, typed, pages, rows, chosen } = useAccounts()
  const me = useMe()
  const narrow = useNarrow(1180)
  const body = useRef<HTMLTableSectionElement>(null)
  useRowKeys(body)
  const opening = search.open !== undefined && me?.post.role === 'system-admin'
  const close = () => change({ person: undefined, open: undefined })
  const panel = opening ? (
    <OpenAccount onLeave={close} />
  ) : chosen ? (
    <AccountDetail key={chosen.person} account={chosen} />
  ) : (
    <Empty why="选一个账号，在这里办理" />
  )
  return (
    <Columns
      right={{
        width: 372,
        title: '账号',
        panel: (
          <Panel as="aside" name="选中的账号">
            {panel}
          </Panel>
        ),
      }}
      drawerOpen={narrow && (opening || chosen !== undefined)}
      onDrawerClose={close}
    >
      <Panel name="账号">
        <header className="rg-head">
          <h1 className="hx-h1">{me?.post.role === 'system-admin' ? '开账号' : '账号安全'}</h1>
          {me?.post.role === 'system-admin' && (
            <Button kind="primary" icon="plus" onClick={() => change({ open: 'yes', person: undefined })}>
              开账号
            </Button>
          )}
        </header>
        <div className="rg-filter">
          <Input
            type="search"
            aria-label="按账号或岗位找"
            placeholder="输入账号或岗位的几个字"
            value={typed}
            onChange={(event) => change({ q: event.target.value || undefined }, { replace: true })}
          />
          <Chips
            chips={[{ key: 'state', name: '状态', options: states, value: state }]}
            onChange={(_, value) => change({ state: value })}
          />
        </div>
        {pages.isPending && <Loading bars={8} />}
        {pages.isError && (
          <ErrorState what="没有取到账号" because={pages.error.message} onRetry={() => void pages.refetch()} />
        )}
        {pages.data && rows.length === 0 && <Empty why="没有这样的账号">换几个字，或去掉状态再看</Empty>}
        {rows.length > 0 && (
          <table className="hx-plain rg-table">
            <thead>
              <tr>
                <th scope="col">账号</th>
                <th scope="col">岗位</th>
                <th scope="col">状态</th>
                <th scope="col" className="num">
                  登录设备
                </th>
              </tr>
            </thead>
            <tbody ref={body}>
              {rows.map(({ person, login, label, state: stands, sessions }) => (
                <tr key={person} aria-current={person === search.person ? 'true' : undefined}>
                  <td>
                    <Link href={hrefWith('/accounts', { ...search, open: undefined }, { person })} data-row>
                      {login}
                    </Link>
                  </td>
                  <td>{label}</td>
                  <td className="hx-nowrap">
                    <Status {...accountStates[stands]} />
                  </td>
                  <td className="num">{sessions > 0 ? `${sessions}台` : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {pages.hasNextPage && (
          <p style={{ marginTop: 12 }}>
            <Button small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              再看50个
            </Button>
          </p>
        )}
      </Panel>
    </Columns>
  )
}
