import type { Tx } from '#foundation/server/database.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { signInContract } from '#registry/sign-in/sign-in.contract.ts'

/** Only the door may ask this: it sees the accounts of every district. */
export const noAccountYet = async (tx: Tx): Promise<boolean> =>
  !(await tx.selectFrom('account').select('person').limit(1).executeTakeFirst())

export const firstVisit = async ({
  tx,
  house,
}: Ask<typeof signInContract.firstVisit>): Promise<{ needed: boolean; demo: boolean }> => ({
  needed: await noAccountYet(tx),
  demo: house.demo,
})
