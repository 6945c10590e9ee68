import { Client as Postgres } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'
import { openDistrict } from '#registry/district/server/open-district.ts'

let it: DemoHouse
let db: Postgres
beforeAll(async () => {
  it = await demoHouse([])
  db = new Postgres(it.database.administration)
  await db.connect()
  return () => db.end()
}, 60_000)
const count = async (text: string) => Number((await db.query<{ n: string }>(text)).rows[0]?.n)

proves(['1.4', '1.5'], '每个成员单位都设有分管领导和联络员，而且有人担任', async () => {
  expect(await count(`select count(*) n from unit where kind in ('member', 'town')`)).toBe(25)
  const missing =
    await db.query(`select u.id, r.role from unit u cross join (values ('lead-in-charge'), ('liaison')) r (role)
    where u.kind in ('member', 'town') and not exists (select 1 from post p join holding h on h.district = p.district and h.post = p.id
      where p.district = u.district and p.unit = u.id and p.role = r.role and p.mandatory)`)
  expect(missing.rows).toEqual([])
})

test('every school has its chain up to the district, a gate, and somebody first responsible', async () => {
  expect(await count('select count(*) n from school')).toBe(13)
  expect(
    await count('select count(*) n from school where community is null or station is null or leader is null'),
  ).toBe(0)
  expect(await count(`select count(distinct school) n from place where kind = 'gate'`)).toBe(13)
  expect(await count(`select count(*) n from neighbour where kind = 'care' and straight_metres > 0`)).toBe(1)
})

test('the three administrators are there and every chain of facts holds', async () => {
  expect(await count(`select count(*) n from post where role in ('system-admin', 'security-admin', 'auditor')`)).toBe(3)
  expect(await count(`select count(*) n from subject where seq = 0`)).toBe(0)
  expect(
    await count(
      `select count(*) n from fact where hash <> fact_hash(previous, id, subject, seq, kind, person, post, unit, at, observed_at, detail)`,
    ),
  ).toBe(0)
})

test('opening again changes nothing, fast', async () => {
  const facts = await count('select count(*) n from fact')
  expect(await openDistrict(it.house.db, it.pack, it.demo)).toEqual({
    units: 0,
    renamed: 0,
    posts: 0,
    accounts: 0,
    schools: 0,
  })
  expect(await count('select count(*) n from fact')).toBe(facts)
})

test('a changed programme renames from today and keeps the name of before', async () => {
  const units = it.pack.units.map((unit) => (unit.code === 'sifa' ? { ...unit, name: '区司法局（新）' } : unit))
  expect((await openDistrict(it.house.db, { ...it.pack, units }, it.demo)).renamed).toBe(1)
  const { rows } = await db.query(
    `select name, valid_from, valid_until from unit_name where unit = 'sifa' order by valid_from`,
  )
  expect(rows).toEqual([
    { name: '区司法局', valid_from: '2017-01-01', valid_until: '2017-05-10' },
    { name: '区司法局（新）', valid_from: '2017-05-10', valid_until: null },
  ])
})

test('no name of a person is anywhere', async () => {
  expect(await count('select count(*) n from person where name_cipher is not null')).toBe(0)
})
