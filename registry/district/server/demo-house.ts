import { join } from 'node:path'
import type { Served } from '#foundation/server/verb.ts'
import { testHouse, type TestHouse, type Visitor } from '#foundation/test/house.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { openDistrict } from '#registry/district/server/open-district.ts'
import { sessionReader } from '#registry/sign-in/server/who-is.ts'
import { signInSlice } from '#registry/sign-in/server/sign-in.server.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'

export type DemoHouse = TestHouse & { pack: Pack; demo: Demo; as: (login: string) => Promise<Visitor> }

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'packs', 'qingshanhu-2017')

/** For tests: the demo district, open, with anybody in it one word away: `(await as('zhifa-liaison')).ask(contract)`. */
export async function demoHouse(slices: readonly Served[]): Promise<DemoHouse> {
  const { pack, demo } = getPack(FOLDER)
  if (!demo) throw new Error('the pack of the demo has no demo')
  const it = await testHouse([signInSlice, ...slices], sessionReader)
  await openDistrict(it.house.db, pack, demo)
  const visitors = new Map<string, Visitor>()
  const as = async (login: string) => {
    const known = visitors.get(login)
    if (known) return known
    const visitor = it.visitor()
    await visitor.ask(signInContract).demoSignIn({ login })
    visitors.set(login, visitor)
    return visitor
  }
  return { ...it, pack, demo, as }
}
