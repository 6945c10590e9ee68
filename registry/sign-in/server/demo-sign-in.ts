import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Me, signInContract } from '#registry/sign-in/sign-in.contract.ts'
import { findAccountByLogin } from '#registry/sign-in/server/account.store.ts'
import { letIn } from '#registry/sign-in/server/let-in.ts'

type DemoSignIn = typeof signInContract.demoSignIn

export async function demoSignIn(ask: Ask<DemoSignIn>, { login }: Input<DemoSignIn>): Promise<Me> {
  const { tx, house, refuse } = ask
  const account = house.demo ? await findAccountByLogin(tx, login) : undefined
  if (!account?.demo || account.disabled_at) return refuse('demo-not-found')
  return (await letIn(ask, account, 'demo')) ?? refuse('sign-in-no-post')
}
