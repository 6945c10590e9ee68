import { describe, expect, test } from 'vitest'
import { landingOf, maySearch, menuOf, onlyBuilt, wordAt } from '#apps/admin/shell/menu.ts'
import { Role } from '#registry/post/role.ts'

const words = (role: Role, unitKind = 'bureau') =>
  menuOf({ role, unitKind })
    .map((one) => one.words)
    .join(' · ')

describe('the words in the top row', () => {
  test('are those of the post', () => {
    expect(words('office-staff')).toBe(
      '我的待办 · 工作要点 · 交办台 · 台账 · 学校 · 完成情况 · 谁在岗 · 检查 · 督办会议 · 文书 · 报送 · 总览',
    )
    expect(words('liaison')).toBe('我的待办 · 本单位条款 · 台账 · 完成情况 · 执法勤务 · 检查 · 学校 · 报送')
    expect(words('liaison', 'school')).toBe('我的待办 · 本校隐患 · 职责 · 完成情况 · 值班 · 一校一档 · 检查 · 报送')
    expect(words('district-leader')).toBe(
      '总览 · 重大隐患 · 重点整治对象 · 工作要点 · 台账 · 学校 · 完成情况 · 谁在岗 · 检查',
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

  test('every role has somewhere to arrive, and no path stands twice', () => {
    for (const role of Role.options) {
      const paths = menuOf({ role, unitKind: 'bureau' }).map(({ path }) => path)
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
