import { describe, expect, test } from 'vitest'
import { landingOf, maySearch, menuOf, onlyBuilt, pathsOf, wordAt } from '#apps/admin/shell/menu.ts'
import { Role } from '#registry/post/role.ts'

const words = (role: Role, unitKind = 'bureau') =>
  menuOf({ role, unitKind })
    .map((one) => one.words)
    .join(' · ')

describe('the words in the top row', () => {
  test('are those of the post', () => {
    expect(words('office-staff')).toBe(
      '我的待办 · 工作要点 · 交办台 · 台账 · 日常工作 · 在岗 · 学校 · 联席会议 · 文书 · 报送 · 总览',
    )
    expect(words('liaison')).toBe('我的待办 · 本单位条款 · 台账 · 日常工作 · 执法勤务 · 学校 · 联席会议 · 文书 · 报送')
    expect(words('liaison', 'school')).toBe('我的待办 · 本校隐患 · 日常工作 · 值班 · 一校一档 · 文书 · 报送')
    expect(words('district-leader')).toBe(
      '总览 · 重大隐患 · 重点整治对象 · 工作要点 · 台账 · 学校 · 日常工作 · 在岗 · 文书',
    )
  })

  test('never lead an administrator to the business of the district', () => {
    for (const role of ['system-admin', 'security-admin', 'auditor'] as const) {
      expect(words(role)).not.toMatch(/待办|台账|学校|隐患|文书/)
      expect(maySearch(role)).toBe(false)
    }
  })

  test('the office arrives at the programme, the others at their first word', () => {
    const arrives = (role: Role, unitKind: string) => landingOf(menuOf({ role, unitKind }))
    expect(arrives('office-director', 'office')).toBe('/programme')
    expect(arrives('liaison', 'member')).toBe('/inbox')
    expect(arrives('district-leader', 'group')).toBe('/overview')
  })

  test('a word whose screen is not there stands nowhere, and one arrives at the next', () => {
    const menu = onlyBuilt(menuOf({ role: 'office-staff', unitKind: 'office' }), new Set(['/ledger', '/triage']))
    expect(menu.map(({ words: said }) => said)).toEqual(['交办台', '台账'])
    expect(landingOf(menu)).toBe('/triage')
    expect(landingOf([])).toBeUndefined()
  })

  test('a word of several screens leads to the first that is there, and shows them as views only when there is a choice', () => {
    const office = menuOf({ role: 'office-staff', unitKind: 'office' })
    const [choice] = onlyBuilt(office, new Set(['/coverage', '/inspections']))
    expect(choice).toMatchObject({ words: '日常工作', path: '/coverage' })
    expect(choice?.under?.map(({ words: said }) => said)).toEqual(['完成情况', '检查'])
    const [alone] = onlyBuilt(office, new Set(['/inspections']))
    expect(alone).toEqual({ words: '日常工作', path: '/inspections' })
    expect(wordAt([choice!], '/inspections/7')?.words).toBe('日常工作')
    expect(wordAt(choice!.under!, '/inspections/7')?.words).toBe('检查')
    expect(pathsOf([choice!])).toEqual(['/coverage', '/inspections'])
  })

  test('every role has somewhere to arrive, and no path stands twice', () => {
    for (const role of Role.options) {
      const paths = pathsOf(menuOf({ role, unitKind: 'bureau' }))
      expect(paths.length, role).toBeGreaterThan(0)
      expect(new Set(paths).size, role).toBe(paths.length)
    }
  })

  test('a detail page stands under its list', () => {
    const menu = menuOf({ role: 'office-staff', unitKind: 'office' })
    expect(wordAt(menu, '/ledger/41')?.words).toBe('台账')
    expect(wordAt(menu, '/schools')?.words).toBe('学校')
    expect(wordAt(menu, '/schoolyard')).toBeUndefined()
  })
})
