import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { isSchoolDay } from '#foundation/calendar/school-days.ts'
import { isWorkingDay } from '#foundation/calendar/calendar.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import { proves } from '#foundation/test/proves.ts'
import { clausesOf, isOwnedBy, isOwnedBySchools } from '#programme/clause/owners.ts'
import { diffPacks } from '#programme/pack/diff.ts'
import { Pack } from '#programme/pack/pack.ts'
import { getPack, isBuilt, PackUnfit } from '#programme/pack/server/load-pack.ts'
import { packVersion } from '#programme/pack/server/pack-version.ts'
import { printNumber } from '#programme/pack/sections/head.ts'
import { unitNameOn } from '#programme/pack/sections/units.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'

const folder = resolve(import.meta.dirname, '../../packs/qingshanhu-2017')
const { pack, demo } = getPack(folder)
const tmp = mkdtempSync(join(tmpdir(), 'pack-'))
afterAll(() => rmSync(tmp, { recursive: true }))

/** One line an article, so that two who add to it do not meet. */
const served = [
  '0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.11 0.12',
  '1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 1.13 1.14',
  '2.1 2.2 2.3 2.4',
  '3.1 3.2 3.4 3.5 3.9 3.10 3.11 3.12 3.13',
  '4.1 4.2 4.7 4.8 4.9 4.10 4.11 4.13 4.14 4.15 4.16',
  '5.2 5.3 5.4 5.6 5.9 5.10 5.11 5.12 5.13 5.14 5.21 5.23 5.25 5.26 5.27 5.28 5.29 5.30 5.31 5.32 5.33 5.34 5.35 5.36 5.37 5.38 5.39 5.40',
  '6.1 6.2 6.3 6.8 6.9 6.11 6.13 6.14 6.15',
  '7.1 7.2 7.3 7.4 7.7 7.8 7.9 7.10 7.11 7.12 7.13 7.14 7.15 7.17 7.20 7.21 7.23 7.24 7.26 7.27 7.28 7.29 7.34 7.39 7.42 7.43 7.44 7.45 7.46 7.47 7.48 7.49 7.50',
  '8.1 8.2 8.3 8.4 8.5 8.6 8.7 8.8 8.9 8.10 8.11 8.12 8.13',
  '9.2 9.3 9.4 9.5 9.6 9.7',
].join(' ')

describe('the pack of 2017', () => {
  test('holds 192 clauses under ten articles and three headings', () => {
    expect(pack.clauses).toHaveLength(192)
    expect(pack.articles.articles.map((article) => article.clauses)).toEqual([12, 14, 4, 15, 20, 41, 15, 51, 13, 7])
    expect(pack.articles.headings.map((heading) => heading.code)).toEqual(['一', '二', '三'])
  })

  test('says honestly which clauses are served', () => {
    const ids = pack.clauses.filter((clause) => clause.state === 'served').map((clause) => clause.id)
    expect(ids.join(' ')).toBe(served)
    expect(pack.clauses.flatMap((clause) => clause.servedBy).every(isBuilt)).toBe(true)
  })

  test('names 25 members beside the office and the district, each with a liaison', () => {
    const of = (...kinds: string[]) => pack.units.filter((unit) => kinds.includes(unit.kind))
    expect([of('member', 'town').length, of('town').length, of('office', 'district').length]).toEqual([25, 8, 2])
    expect(pack.units.every((unit) => unit.posts.includes('liaison'))).toBe(true)
  })

  test('prints the name a unit had on the day', () => {
    const market = pack.units.find((unit) => unit.code === 'shijian')
    expect(market && unitNameOn(market, plainDay('2017-05-10')).name).toBe('区市场和质量监督管理局')
    expect(market && unitNameOn(market, plainDay('2019-05-10')).name).toBe('区市场监督管理局')
  })

  test('never stores a person of the kind of 6.9, 7.7 and 7.8, and says so beside each', () => {
    for (const id of ['6.9', '7.7', '7.8'])
      expect(pack.clauses.find((clause) => clause.id === id)?.note).toContain('不登记重点人员个人信息')
    expect(pack.clauses.find((clause) => clause.id === '7.46')?.note).toContain('不得实施')
  })

  test('prints the numbers of its series', () => {
    const series = pack.head.series.find((each) => each.code === 'hazard')
    expect(series && printNumber(series, 2017, 47)).toBe('湖校周隐〔2017〕47号')
  })

  test('knows working Saturdays and terms', () => {
    const calendar = workCalendarOf(pack)
    expect(isWorkingDay(calendar, plainDay('2017-04-01'))).toBe(true)
    expect(isWorkingDay(calendar, plainDay('2017-05-29'))).toBe(false)
    expect(isSchoolDay(calendar, plainDay('2017-07-03'), '311')).toBe(true)
    expect(isSchoolDay(calendar, plainDay('2017-07-03'), '211')).toBe(false)
  })

  test('holds no phone, mailbox or identity number', () => {
    const files = ['clauses', 'units', 'settings', 'demo/hazards', 'demo/posts', 'demo/schools']
    for (const file of files) {
      const text = readFileSync(join(folder, `${file}.yaml`), 'utf8')
      expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|@\w|0791|\d{17}[\dX](?!\w)/)
    }
  })
})

describe('what the pack itself shows at work', () => {
  const details = pack.hazardCategories.details
  const domainsOn = (clause: string) =>
    pack.hazardCategories.domains.filter((domain) => domain.basis === clause).map((domain) => domain.label)

  proves('0.3', 'every clause falls to a unit or to the schools, and every unit has clauses', () => {
    const ownerless = pack.clauses.filter(
      (clause) => !isOwnedBySchools(clause) && !pack.units.some((unit) => isOwnedBy(clause, unit)),
    )
    expect(ownerless).toEqual([])
    for (const unit of pack.units) expect(clausesOf(pack.clauses, unit).length).toBeGreaterThan(0)
  })

  test('a unit answers for its own clauses and those of its group, and for no other unit’s', () => {
    const idsOf = (code: string) => {
      const unit = pack.units.find((each) => each.code === code)
      return unit ? clausesOf(pack.clauses, unit).map((clause) => clause.id) : []
    }
    expect(idsOf('zhifa')).toEqual(expect.arrayContaining(['0.3', '1.4', '7.38', '7.39', '7.40', '7.41', '7.42']))
    expect(idsOf('zhifa')).not.toContain('7.35')
    expect(idsOf('tangshan')).toEqual(expect.arrayContaining(['7.1', '7.2', '8.5']))
    expect(idsOf('office')).not.toContain('1.4')
  })

  proves('0.8', 'the four outstanding problems are first-level categories, each with ways to report it', () => {
    expect(domainsOn('0.8')).toEqual(['治安乱点', '环境秩序', '占道经营', '交通拥堵'])
    for (const { code } of pack.hazardCategories.domains)
      expect(details.some((detail) => detail.domain === code)).toBe(true)
  })

  proves('6.11', 'food, production, traffic and school security are first-level categories', () => {
    expect(domainsOn('6.11')).toEqual(['食品安全', '生产安全', '交通安全', '学校治安'])
  })
})

describe('a version', () => {
  test('is the same for the same content, whatever the order of keys', () => {
    const reordered = Object.fromEntries(Object.entries(pack).toReversed()) as Pack
    expect(packVersion(reordered)).toBe(packVersion(pack))
    expect(packVersion(Pack.parse(JSON.parse(JSON.stringify(pack))))).toBe(packVersion(pack))
  })

  test('changes with any clause', () => {
    const before = packVersion(pack)
    fc.assert(
      fc.property(fc.nat(pack.clauses.length - 1), fc.string({ minLength: 4, maxLength: 20 }), (index, words) => {
        const clauses = pack.clauses.map((clause, i) => (i === index ? { ...clause, statement: `改${words}` } : clause))
        return packVersion({ ...pack, clauses }) !== before
      }),
      { numRuns: 30 },
    )
  })
})

describe('a difference', () => {
  test('between a pack and itself is none', () => expect(diffPacks(pack, pack)).toEqual([]))

  test('names the clause, unit or setting, not all that follow it', () => {
    const next = { ...pack, units: pack.units.filter((unit) => unit.code !== 'tuan') }
    next.clauses = pack.clauses.map((clause) =>
      clause.id === '5.13' ? { ...clause, statement: '每日巡逻五次' } : clause,
    )
    const found = diffPacks(pack, next).map(({ section, key, change }) => [section, key, change])
    expect(found).toEqual([
      ['clauses', '5.13', 'changed'],
      ['units', 'tuan', 'removed'],
    ])
    expect(diffPacks(next, pack).map(({ change }) => change)).toEqual(['changed', 'added'])
  })
})

test('a pack that does not hold together is refused', () => {
  cpSync(folder, tmp, { recursive: true })
  writeFileSync(join(tmp, 'grades.yaml'), '[]')
  expect(() => getPack(tmp)).toThrow(PackUnfit)
})

test('the demo is part of the pack', () => expect(demo?.schools).toHaveLength(14))
