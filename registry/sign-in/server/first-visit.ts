import type { Tx } from '#foundation/server/database.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { signInContract } from '#registry/sign-in/sign-in.contract.ts'

/** Only the door may ask this: it sees the accounts of every district. */
export const noAccountYet = async (tx: Tx): Promise<boolean> =>
  !(await tx.selectFrom('account').select('person').limit(1).executeTakeFirst())

export type KnownDistrict = { district: string; districtName: string; unitName: string }

/** The district that came with the programme: whoever installs it need not, and may not, name another. */
export async function findKnownDistrict(tx: Tx): Promise<KnownDistrict | null> {
  const known = await tx
    .selectFrom('district as d')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'd.code').on('u.kind', '=', 'office'))
    .select(['d.code as district', 'd.name as districtName', 'u.name as unitName'])
    .limit(1)
    .executeTakeFirst()
  return known ?? null
}

/** Said to whoever comes to the door of an empty house; to everybody else only that it is not empty. */
export async function firstVisit({ tx, house }: Ask<typeof signInContract.firstVisit>) {
  const needed = await noAccountYet(tx)
  return { needed, demo: house.demo, known: needed ? await findKnownDistrict(tx) : null }
}
