import { beforeAll, expect, test } from 'vitest'
import { testHouse, type TestHouse } from '#foundation/test/house.ts'
import { accountContract } from '#registry/sign-in/account.contract.ts'
import { accountSlice } from '#registry/sign-in/server/account.server.ts'
import { signInSlice } from '#registry/sign-in/server/sign-in.server.ts'
import { sessionReader } from '#registry/sign-in/server/who-is.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'

let it: TestHouse
beforeAll(async () => {
  it = await testHouse([signInSlice, accountSlice], sessionReader, { demo: false })
}, 60_000)

const given = {
  district: '360111',
  districtName: '青山湖区',
  unitName: '领导小组办公室',
  login: 'admin',
  password: 'Qing-shan-1',
}
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => 'no refusal',
    (error: { code: string }) => error.code,
  )

test('an empty installation is opened by whoever comes first, and by nobody after', async () => {
  const visitor = it.visitor()
  const door = visitor.ask(signInContract)
  expect(await door.firstVisit({})).toEqual({ needed: true, demo: false, known: null })
  expect(await code(door.firstAdministrator({ ...given, password: 'qingshan' }))).toBe('password-too-simple')

  const answers = await Promise.all(
    [door, it.visitor().ask(signInContract)].map((each) => code(each.firstAdministrator(given))),
  )
  expect(answers.toSorted()).toEqual(['administrator-exists', 'no refusal'])
  expect(await it.visitor().ask(signInContract).firstVisit({})).toEqual({ needed: false, demo: false, known: null })

  const back = it.visitor()
  const me = await back.ask(signInContract).signIn({ login: 'admin', password: given.password })
  expect(me).toMatchObject({
    post: { role: 'system-admin', unitName: '领导小组办公室' },
    mustChange: false,
    passwordDaysLeft: 90,
  })
  expect((await back.ask(accountContract).listAccounts({})).accounts).toHaveLength(1)
})

test('demo accounts are unknown outside the demo', async () => {
  const door = it.visitor().ask(signInContract)
  expect(await door.demoAccounts({})).toEqual([])
  expect(await code(door.demoSignIn({ login: 'admin' }))).toBe('demo-not-found')
})
