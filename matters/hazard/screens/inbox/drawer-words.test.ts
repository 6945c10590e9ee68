import { describe, expect, test } from 'vitest'
import type { HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import { HazardState } from '#matters/hazard/hazard.ts'
import { INBOX } from '#matters/hazard/inbox.ts'
import { deedOf, drawerWords, waitedWords, waitsFor } from '#matters/hazard/screens/inbox/drawer-words.ts'

const row = (given: Partial<HazardRow>) =>
  ({
    state: 'rectifying',
    grade: 'general',
    lead: 'zhifa',
    leadName: '区城管执法局',
    extensionAsked: false,
    ...given,
  }) as HazardRow

describe('the one deed of a row', () => {
  test('is the step that is due', () => {
    expect(deedOf('toAccept', row({ state: 'assigned' }), 'zhifa').step).toBe('accept')
    expect(deedOf('toDecide', row({ state: 'contested' }), 'office').step).toBe('rule')
    expect(deedOf('toDecide', row({ extensionAsked: true }), 'office').step).toBe('decideExtension')
    expect(deedOf('soon', row({}), 'zhifa').step).toBe('reportDone')
    expect(deedOf('soon', row({ grade: 'major' }), 'zhifa').step).toBe('plan')
  })
  test('is only to look where another unit has to act', () => {
    expect(deedOf('late', row({}), 'office')).toEqual({ step: null, verb: '查看' })
    expect(deedOf('waiting', row({}), 'zhifa').step).toBeNull()
  })
})

test('every drawer has its words, and whoever waits is told for whom', () => {
  for (const drawer of INBOX) expect(drawerWords[drawer].words).toBeTruthy()
  for (const state of HazardState.options) expect(waitsFor(row({ state })), state).toMatch(/^等|正在/)
})

test('what has no deadline yet says how long it has waited, and turns amber after a day', () => {
  const now = new Date('2017-05-10T08:00:00+08:00')
  const ago = (hours: number) => waitedWords(new Date(now.getTime() - hours * 3_600_000), now)
  expect(ago(0)).toMatchObject({ tone: 'plain', strong: '刚刚登记', rest: '今天登记' })
  expect(ago(15)).toMatchObject({ tone: 'plain', strong: '已等15小时', rest: '昨天登记' })
  expect(ago(49)).toMatchObject({ tone: 'soon', strong: '已等2天' })
})
