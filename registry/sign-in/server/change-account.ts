import type { Input } from '#foundation/endpoint.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { accountContract } from '#registry/sign-in/account.contract.ts'
import { endOldestSessions, saveFailures } from '#registry/sign-in/server/account.store.ts'
import { getOthersAccount } from '#registry/sign-in/server/others-account.ts'
import { forgetEverybody } from '#registry/sign-in/server/who-is.ts'

type Unlock = typeof accountContract.unlockAccount
type Disable = typeof accountContract.disableAccount
type Enable = typeof accountContract.enableAccount

export async function unlockAccount(ask: Ask<Unlock>, { person }: Input<Unlock>): Promise<{ done: true }> {
  const account = await getOthersAccount(ask, person)
  await saveFailures(ask.tx, account, { failures: 0, lockedUntil: null })
  return told(ask, 'account-unlocked', person)
}

export async function disableAccount(ask: Ask<Disable>, { person, reason }: Input<Disable>): Promise<{ done: true }> {
  const { tx, now, house } = ask
  const account = await getOthersAccount(ask, person)
  await disabledAt(ask, person, now)
  await endOldestSessions(tx, account, 0)
  forgetEverybody(house.db)
  return told(ask, 'account-disabled', person, { reason })
}

export async function enableAccount(ask: Ask<Enable>, { person, reason }: Input<Enable>): Promise<{ done: true }> {
  await getOthersAccount(ask, person)
  await disabledAt(ask, person, null)
  return told(ask, 'account-enabled', person, { reason })
}

const disabledAt = ({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, person: string, disabled_at: Date | null) =>
  tx
    .updateTable('account')
    .set({ disabled_at })
    .where('district', '=', actor.district)
    .where('person', '=', person)
    .execute()

async function told(
  ask: Pick<Ask, 'tx' | 'actor' | 'now'>,
  kind: string,
  person: string,
  detail = {},
): Promise<{ done: true }> {
  record(ask, { kind, subject: subjectIdOf(ask.actor.district, 'person', person), detail })
  return { done: true }
}
