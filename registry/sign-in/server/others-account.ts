import type { RefusalOf } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { accountContract } from '#registry/sign-in/account.contract.ts'
import { findAccountOf } from '#registry/sign-in/server/account.store.ts'

type Shared = RefusalOf<typeof accountContract.unlockAccount>
type Asking = Pick<Ask, 'tx' | 'actor'> & { refuse: (code: Shared) => never }

/** Somebody else's account, locked, for the administrator of security. Nobody administers the own account. */
export async function getOthersAccount({ tx, actor, refuse }: Asking, person: string) {
  if (actor.role !== 'security-admin') return refuse('accounts-not-yours')
  if (person === actor.person) return refuse('account-is-your-own')
  return (await findAccountOf(tx, actor.district, person)) ?? refuse('account-not-found')
}
