import { describe, expect, test } from 'vitest'
import { passwordProblem, passwordRules } from '#registry/sign-in/password.ts'
import { safeBack } from '#registry/sign-in/screens/after-sign-in.ts'
import { demoGroups, postWords } from '#registry/sign-in/screens/demo-groups.ts'
import type { DemoAccount } from '#registry/sign-in/sign-in.contract.ts'

describe('after signing in', () => {
  test.each(['/ledger?view=late', '/hazards/41'])('one comes back to %s', (back) => expect(safeBack(back)).toBe(back))
  test.each([
    'https://elsewhere.cn',
    '//elsewhere.cn',
    '/\\elsewhere.cn',
    'javascript:alert(1)',
    '/sign-in?back=/x',
    undefined,
    41,
  ])('%s leads home', (back) => expect(safeBack(back)).toBe('/'))
})

const account = (login: string, role: DemoAccount['role'], unitKind: string, label: string): DemoAccount => ({
  login,
  role,
  unitKind,
  label,
  unit: unitKind,
  unitShort: label.split(' · ')[0]!,
})
const all = [
  account('s03-guard', 'guard', 'school', '青澜小学（示例） · 正门门卫'),
  account('s03-head', 'school-head', 'school', '青澜小学（示例） · 校长'),
  account('system-admin', 'system-admin', 'office', '系统管理员'),
  account('office-staff', 'office-staff', 'office', '领导小组办公室 · 专干'),
]

describe('the posts of the demo', () => {
  test('stand by kind, the office first, administrators last and never under the office', () => {
    expect(demoGroups(all).map(({ words, count }) => `${words}${count}`)).toEqual([
      '领导小组办公室1',
      '学校和校外机构2',
      '管理员1',
    ])
  })
  test('are found by unit or by post', () => {
    expect(demoGroups(all, '门卫')[0]?.units[0]?.accounts.map(({ login }) => login)).toEqual(['s03-guard'])
    expect(demoGroups(all, '没有的')).toEqual([])
  })
  test('are called by the post alone beneath their unit', () => {
    expect(all.map(postWords)).toEqual(['正门门卫', '校长', '系统管理员', '专干'])
  })
})

test('the ticks of the form and the refusal of the server are one rule', () => {
  for (const password of ['', 'short', 'abcdefgh', 'Abcdefg1', 'Zhifa-2017', 'Guard-2026x'])
    expect(passwordRules(password, 'zhifa').every(({ kept }) => kept)).toBe(passwordProblem(password, 'zhifa') === null)
})
