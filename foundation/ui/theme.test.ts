import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { largeTheme, theme } from '#foundation/ui/theme.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const [plain = '', large = ''] = css.split("[data-text='large']")
const read = (block: string) =>
  new Map([...block.matchAll(/--hx-([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]))
const tokens = read(plain)
const largeTokens = read(large)

/** Which variable each value of the theme must equal. */
const pairs = {
  colorPrimary: 'blue',
  colorPrimaryHover: 'blue-deep',
  colorPrimaryBg: 'blue-pale',
  colorInfo: 'blue',
  colorLink: 'blue',
  colorSuccess: 'done',
  colorSuccessBg: 'done-bg',
  colorSuccessBorder: 'done-line',
  colorWarning: 'soon',
  colorWarningBg: 'soon-bg',
  colorWarningBorder: 'soon-line',
  colorError: 'late',
  colorErrorBg: 'late-bg',
  colorErrorBorder: 'late-line',
  colorText: 'ink',
  colorTextSecondary: 'ink-2',
  colorTextTertiary: 'ink-3',
  colorTextQuaternary: 'ink-3',
  colorTextDescription: 'ink-3',
  colorTextPlaceholder: 'ink-3',
  colorTextDisabled: 'ink-3',
  colorBorder: 'line-2',
  colorBorderSecondary: 'line',
  colorBgLayout: 'ground',
  colorFillAlter: 'quiet',
  colorBgContainerDisabled: 'quiet',
  fontFamily: 'font',
  fontSize: 'fs-m',
  fontSizeSM: 'fs-s',
  borderRadius: 'radius',
  controlHeight: 'h',
  controlHeightSM: 'h-s',
} as const
const told = (value: string | number) => (typeof value === 'number' ? `${value}px` : value)

describe('one set of values', () => {
  test.each(Object.entries(pairs))('theme %s is --hx-%s', (name, variable) => {
    expect(told(theme.token[name as keyof typeof pairs])).toBe(tokens.get(variable))
  })

  test('no colour or size of the theme stands outside the comparison', () => {
    const left = Object.keys(theme.token).filter((name) => !(name in pairs))
    expect(left).toEqual(['lineHeight', 'controlHeightLG', 'motion'])
    expect(theme.token.lineHeight * theme.token.fontSize).toBe(Number.parseInt(tokens.get('lh-m')!))
  })

  test('大字显示 is every size times 1.2, rounded', () => {
    const sizes = [...tokens].filter(([name]) => /^(fs|lh)-|^h(-|$)|^top$|^demo$/.test(name))
    expect([...largeTokens.keys()]).toEqual(sizes.map(([name]) => name))
    for (const [name, value] of sizes) {
      const ratio = Number.parseInt(largeTokens.get(name)!) / Number.parseInt(value)
      expect(ratio, name).toBeGreaterThan(1.17)
      expect(ratio, name).toBeLessThan(1.24)
    }
    for (const [name, variable] of [
      ['fontSize', 'fs-m'],
      ['fontSizeSM', 'fs-s'],
      ['controlHeight', 'h'],
    ] as const)
      expect(told(largeTheme.token[name])).toBe(largeTokens.get(variable))
  })
})

describe('what one must read can be read', () => {
  const light = (hex: string) => {
    const part = (at: number) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
  }
  const contrast = (a: string, b: string) => {
    const [low = 0, high = 0] = [light(tokens.get(a)!), light(tokens.get(b)!)].sort((x, y) => x - y)
    return (high + 0.05) / (low + 0.05)
  }
  test.each(['ink', 'ink-2', 'ink-3', 'blue', 'todo', 'doing', 'soon', 'late', 'done', 'unk'])(
    '%s on white and on the quiet ground',
    (ink) => {
      expect(contrast(ink, 'ground')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(ink, 'quiet')).toBeGreaterThanOrEqual(4.5)
    },
  )
  test.each(['todo', 'doing', 'soon', 'late', 'done'])('%s on its own ground', (state) => {
    expect(contrast(state, `${state}-bg`)).toBeGreaterThanOrEqual(4.5)
  })
  test('the lightest text still holds on pale blue, and edges can be seen', () => {
    expect(contrast('ink-3', 'blue-pale')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('line-2', 'ground')).toBeGreaterThanOrEqual(3)
  })
})
