import { Client as Postgres } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'
import { accountContract } from '#registry/sign-in/account.contract.ts'
import { DEMO_PASSWORD } from '#registry/sign-in/demo.ts'
import { accountSlice } from '#registry/sign-in/server/account.server.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'

let it: DemoHouse
beforeAll(async () => {
  it = await demoHouse([accountSlice])
}, 60_000)

/** As the superuser: lets time pass for what runs on the real clock, and looks where the app may not. */
async function sql<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  const db = new Postgres(it.database.administration)
  await db.connect()
  try {
    return (await db.query(text, values)).rows as T[]
  } finally {
    await db.end()
  }
}
const door = (visitor = it.visitor()) => visitor.ask(signInContract)
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => 'no refusal',
    (error: { code: string }) => error.code,
  )

describe('signing in', () => {
  test('with login and password gives the post, the unit and what it may see', async () => {
    const me = await door().signIn({ login: 'TangShan-liaison ', password: DEMO_PASSWORD })
    expect(me).toMatchObject({
      login: 'tangshan-liaison',
      label: '塘山镇 · 联络员',
      post: { role: 'liaison', unit: 'tangshan' },
      scope: 'units',
      demo: true,
      mustChange: false,
    })
    expect(me.units[0]).toBe('tangshan')
    expect(me.units).toEqual(expect.arrayContaining(['S03', 'S11']))
    expect(me.units).not.toContain('S01')
  })

  test('line departments do not see the schools they are in charge of', async () => {
    const me = await door(await it.as('jkt-liaison')).whoAmI({})
    expect(me.units).toEqual(['jkt'])
    expect((await door(await it.as('office-staff')).whoAmI({})).scope).toBe('district')
  })

  test('administrators belong to no unit of the district', async () => {
    expect((await door(await it.as('security-admin')).whoAmI({})).units).toEqual(['administrators'])
  })

  test('nobody is known without a session, and a made-up token is nobody', async () => {
    const visitor = it.visitor()
    expect(await code(door(visitor).whoAmI({}))).toBe('sign-in-needed')
    visitor.cookies.set('huxue', 'x'.repeat(43))
    expect(await code(door(visitor).whoAmI({}))).toBe('sign-in-needed')
  })

  test('the database holds only the hash of the token, and the cookie is closed to scripts', async () => {
    const reply = await it.http.inject({ method: 'POST', url: '/api/demo/sign-in', payload: { login: 'zzb-leader' } })
    const cookie = reply.cookies.find(({ name }) => name === 'huxue')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    const rows = await sql<{ token_hash: Buffer }>('select token_hash from session')
    expect(rows.some(({ token_hash }) => token_hash.toString('base64url') === cookie?.value)).toBe(false)
  })

  test('signing out ends the session at once', async () => {
    const visitor = it.visitor()
    await door(visitor).demoSignIn({ login: 'tuan-liaison' })
    const token = visitor.cookies.get('huxue') ?? ''
    await door(visitor).signOut({})
    expect(visitor.cookies.has('huxue')).toBe(false)
    visitor.cookies.set('huxue', token)
    expect(await code(door(visitor).whoAmI({}))).toBe('sign-in-needed')
  })
})

describe('guessing', () => {
  test.each(['fulian-leader', 'nobody-here'])('counts down and locks after five, the same for %s', async (login) => {
    const said: string[] = []
    for (let i = 0; i < 5; i++)
      said.push(
        await door()
          .signIn({ login, password: `wrong-${i}` })
          .then(
            () => '',
            (e: Error) => e.message,
          ),
      )
    expect(said.slice(0, 2)).toEqual(['账号或口令不对，再错4次将锁定15分钟', '账号或口令不对，再错3次将锁定15分钟'])
    expect(said[4]).toBe('连续输错，已锁定，请15分钟后再试，或联系安全管理员')
    expect(await code(door().signIn({ login, password: DEMO_PASSWORD }))).toBe('sign-in-locked')
  })

  test('guesses at the same moment are all counted', async () => {
    await Promise.all(Array.from({ length: 8 }, () => code(door().signIn({ login: 'tuan-leader', password: 'wrong' }))))
    expect(await code(door().signIn({ login: 'tuan-leader', password: DEMO_PASSWORD }))).toBe('sign-in-locked')
  })

  test('the lock runs out, and failures before it do not count again', async () => {
    await sql(`update account set locked_until = now() - interval '1 second' where login = 'fulian-leader'`)
    expect(await code(door().signIn({ login: 'fulian-leader', password: 'wrong' }))).toBe('sign-in-failed')
    expect((await door().signIn({ login: 'fulian-leader', password: DEMO_PASSWORD })).login).toBe('fulian-leader')
    expect(await sql(`select failures from account where login = 'fulian-leader'`)).toEqual([{ failures: 0 }])
  })

  test('failures, locks and sign-ins are facts', async () => {
    const kinds = await sql<{ kind: string }>(
      `select kind from fact where detail::text like '%failures%' or kind = 'signed-in'`,
    )
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['signed-in', 'sign-in-failed', 'account-locked']))
  })
})

describe('a session ends', () => {
  test('after 30 minutes without use on a desktop, after 12 hours at the gate', async () => {
    const desk = it.visitor()
    const gate = it.visitor()
    await door(desk).demoSignIn({ login: 's05-head' })
    await door(gate).demoSignIn({ login: 's05-guard' })
    const idle = (for_: string) =>
      sql(
        `update session set seen_at = clock_timestamp() - $1::interval where person in ('p-S05-school-head', 'p-S05-guard')`,
        [for_],
      )
    const later = () => new Promise((done) => setTimeout(done, 1050))
    await idle('31 minutes')
    await later()
    expect(await code(door(desk).whoAmI({}))).toBe('sign-in-needed')
    expect((await door(gate).whoAmI({})).post.role).toBe('guard')
    await idle('12 hours 1 minute')
    await later()
    expect(await code(door(gate).whoAmI({}))).toBe('sign-in-needed')
  })

  test('when a fourth begins, the oldest ends', async () => {
    const four = [it.visitor(), it.visitor(), it.visitor(), it.visitor()]
    for (const visitor of four) await door(visitor).demoSignIn({ login: 's06-head' })
    const answers = await Promise.all(four.map((visitor) => code(door(visitor).whoAmI({}))))
    expect(answers).toEqual(['sign-in-needed', 'no refusal', 'no refusal', 'no refusal'])
  })

  test('when the person no longer holds the post', async () => {
    const visitor = it.visitor()
    await door(visitor).demoSignIn({ login: 's07-duty' })
    await sql(`update holding set valid_until = '2017-05-10' where person = 'p-S07-duty-leader'`)
    await new Promise((done) => setTimeout(done, 1050))
    expect(await code(door(visitor).whoAmI({}))).toBe('sign-in-needed')
    expect(await code(door().demoSignIn({ login: 's07-duty' }))).toBe('sign-in-no-post')
  })
})

describe('two posts', () => {
  test('are switched between; a post one does not hold is refused', async () => {
    await sql(`insert into holding values ('360111', 'S01-duty-leader', 'p-S01-school-safety', '2017-02-01')`)
    const visitor = await it.as('s01-safety')
    const me = await door(visitor).whoAmI({})
    expect(me.otherPosts).toMatchObject([{ id: 'S01-duty-leader' }])
    expect((await door(visitor).switchPost({ post: 'S01-duty-leader' })).post.role).toBe('duty-leader')
    expect((await door(visitor).whoAmI({})).post.id).toBe('S01-duty-leader')
    expect(await code(door(visitor).switchPost({ post: 'office-office-director' }))).toBe('post-not-yours')
  })
})

describe('accounts', () => {
  const accounts = async (login: string) => (await it.as(login)).ask(accountContract)

  test('are listed by administrators only, page by page', async () => {
    for (const login of ['office-director', 'auditor', 's03-head'])
      expect(await code((await accounts(login)).listAccounts({}))).toBe('accounts-not-yours')
    const first = await (await accounts('security-admin')).listAccounts({ limit: 10 })
    expect(first.accounts).toHaveLength(10)
    const second = await (await accounts('system-admin')).listAccounts({ limit: 10, after: first.next ?? '' })
    expect((second.accounts[0]?.login ?? '') > (first.accounts[9]?.login ?? '')).toBe(true)
    const found = await (await accounts('security-admin')).listAccounts({ search: '塘山镇' })
    expect(found.accounts.map(({ posts }) => posts[0])).toEqual(['塘山镇·分管领导', '塘山镇·联络员', '塘山镇·综治专干'])
  })

  test('are opened by the system administrator and must change their password before anything else', async () => {
    await sql(`insert into person (district, id, label) values ('360111', 'p-new', '区妇联 · 联络员')`)
    await sql(`insert into holding values ('360111', 'fulian-liaison', 'p-new', '2017-05-01')`)
    await sql(
      `insert into subject (district, id, kind, audience, opened_by) select code, $1, 'person', '{administrators}', 'p-new' from district`,
      [(await import('#foundation/server/id.ts')).subjectIdOf('360111', 'person', 'p-new')],
    )
    const given = { person: 'p-new', login: 'new.liaison', temporary: 'Temp-1234' }
    expect(await code((await accounts('security-admin')).openAccount(given))).toBe('accounts-not-yours')
    expect(await code((await accounts('system-admin')).openAccount({ ...given, login: 'zhifa-liaison' }))).toBe(
      'login-taken',
    )
    expect(await code((await accounts('system-admin')).openAccount({ ...given, temporary: 'short' }))).toBe(
      'password-too-short',
    )
    await (await accounts('system-admin')).openAccount(given)

    const visitor = it.visitor()
    expect((await door(visitor).signIn({ login: 'new.liaison', password: 'Temp-1234' })).mustChange).toBe(true)
    expect(await code(visitor.ask(accountContract).listAccounts({}))).toBe('sign-in-change-password-first')
    expect(await code(door(visitor).changePassword({ current: 'wrong', next: 'Next-5678' }))).toBe('password-wrong')
    expect(await code(door(visitor).changePassword({ current: 'Temp-1234', next: 'Temp-1234' }))).toBe(
      'password-used-before',
    )
    await door(visitor).changePassword({ current: 'Temp-1234', next: 'Next-5678' })
    expect(await code(visitor.ask(accountContract).listAccounts({}))).toBe('accounts-not-yours')
    expect((await door(visitor).whoAmI({})).mustChange).toBe(false)
    await sql(`update account set password_set_at = now() - interval '91 days' where login = 'new.liaison'`)
    await new Promise((done) => setTimeout(done, 1050))
    expect(await code(visitor.ask(accountContract).listAccounts({}))).toBe('sign-in-change-password-first')
  })

  test('are reset, locked out and let in again by the security administrator, who may not touch the own one', async () => {
    const security = await accounts('security-admin')
    const visitor = it.visitor()
    await door(visitor).demoSignIn({ login: 'wenguang-leader' })
    const person = 'p-wenguang-lead-in-charge'
    expect(await code((await accounts('system-admin')).disableAccount({ person, reason: '调离岗位' }))).toBe(
      'accounts-not-yours',
    )
    expect(await code(security.disableAccount({ person: 'p-office-security-admin', reason: '调离岗位' }))).toBe(
      'account-is-your-own',
    )
    await security.disableAccount({ person, reason: '调离岗位' })
    expect(await code(door(visitor).whoAmI({}))).toBe('sign-in-needed')
    expect(await code(door().signIn({ login: 'wenguang-leader', password: DEMO_PASSWORD }))).toBe('sign-in-disabled')
    expect(await code(door().signIn({ login: 'wenguang-leader', password: 'wrong' }))).toBe('sign-in-failed')
    await security.enableAccount({ person, reason: '恢复使用' })
    await security.resetPassword({ person, temporary: 'Reset-2017x' })
    expect(await code(door().signIn({ login: 'wenguang-leader', password: DEMO_PASSWORD }))).toBe('sign-in-failed')
    expect((await door().signIn({ login: 'wenguang-leader', password: 'Reset-2017x' })).mustChange).toBe(true)
  })
})

describe('demo accounts', () => {
  test('are shown without names, the office first', async () => {
    const list = await door().demoAccounts({})
    expect(list.length).toBeGreaterThan(120)
    expect(list[0]?.unit).toBe('office')
  })

  test('keep their password', async () => {
    expect(
      await code(door(await it.as('zhifa-leader')).changePassword({ current: DEMO_PASSWORD, next: 'Other-2017' })),
    ).toBe('demo-password-fixed')
  })
})
