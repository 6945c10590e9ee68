import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Field, Input } from '#foundation/ui/field.tsx'
import { LedgerTable } from '#foundation/ui/ledger-table.tsx'
import { PhotoPair } from '#foundation/ui/photo.tsx'
import { Bar, Proportion } from '#foundation/ui/proportion.tsx'
import { Status, states, stateWords } from '#foundation/ui/status.tsx'
import { StepLine } from '#foundation/ui/step-line.tsx'

const html = <P extends object>(what: FunctionComponent<P>, props: P) =>
  renderToStaticMarkup(createElement(what, props))
const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('what every screen relies on', () => {
  test.each(states)('%s is never colour alone', (state) => {
    const markup = html(Status, { state })
    expect(words(markup)).toBe(stateWords[state])
    expect(markup).toContain('<svg')
    expect(words(html(Status, { state, word: '待复查', pill: true }))).toBe('待复查')
  })

  test('a step that cannot be taken says why, in sight and to a reader', () => {
    const markup = html(Button, { disabledReason: '还没有复查合格记录', children: '销号' })
    expect(words(markup)).toBe('销号 还没有复查合格记录')
    expect(markup).toMatch(/aria-disabled="true"[^>]*aria-describedby="(\S+)".*id="\1"/)
    expect(markup).not.toMatch(/ disabled/)
    expect(html(Button, { children: '销号' })).not.toContain('aria-disabled')
  })

  test('a percentage carries its n/m, is never rounded up to all, and nothing to divide by is a dash', () => {
    expect(words(html(Proportion, { part: 33, whole: 47, unit: '处' }))).toBe('70.2% 33/47处')
    expect(words(html(Proportion, { part: 2499, whole: 2500 }))).toBe('99.9% 2499/2500')
    expect(words(html(Proportion, { part: 5, whole: 5, unit: '份' }))).toBe('100% 5/5份')
    expect(words(html(Proportion, { part: 0, whole: 0, noneBecause: '满90日的 0处' }))).toBe('— 满90日的 0处')
    expect(html(Bar, { parts: [], whole: 0, says: '还没有' })).toContain('aria-label="还没有"')
  })

  test('an error is read with its field, the reason too', () => {
    const markup = html(Field, {
      label: '整改时限',
      reason: '一般隐患不超过7日',
      error: '请改为工作日',
      children: (hold) => createElement(Input, hold),
    })
    const [, described = ''] = /aria-describedby="([^"]+)"/.exec(markup) ?? []
    expect(described.split(' ').every((id) => markup.includes(`id="${id}"`))).toBe(true)
    expect(markup).toContain('aria-invalid="true"')
  })

  test('a failure says that nothing is lost and what to quote', () => {
    expect(words(html(ErrorState, { what: '没有取到数据', kept: true, onRetry: () => {}, number: '7F3A' }))).toBe(
      '没有取到数据 您填的内容还在。 再试一次 · 编号 7F3A，报修时请告诉我们',
    )
  })

  test('a life line marks where it stands, and each mark has a word', () => {
    const markup = html(StepLine, {
      name: '进度',
      steps: [
        { name: '交办', state: 'done' },
        { name: '复查', state: 'doing' },
      ],
    })
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1)
    expect(markup).toContain('aria-label="正在这一步"')
  })

  test('no picture after yet is a frame that says what to take', () => {
    expect(words(html(PhotoPair, { before: { src: 'a.jpg', alt: '前' } }))).toBe('待拍：同一位置')
  })

  test('a nil ledger prints 本期无, a full one counts on through its pages', () => {
    const columns = [{ key: 'no', title: '序号', width: 40, cell: (_: string, at: number) => at, sum: '合计' }]
    const ledger = LedgerTable<string>
    expect(words(html(ledger, { title: '台账', columns, rows: [], rowKey: (row) => row }))).toBe('台账 序号 本期无')
    expect(words(html(ledger, { title: '台账', columns, rows: ['a', 'b'], rowKey: (row) => row, before: 50 }))).toBe(
      '台账 序号 51 52 合计',
    )
  })
})
