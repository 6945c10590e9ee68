import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('css/', import.meta.url)
const files = [
  ...readdirSync(folder).map((name) => new URL(name, folder)),
  new URL('print.css', import.meta.url),
  new URL('tokens.css', import.meta.url),
]

/** Chrome 90, which offices still run, knows none of these; a rule that holds one is dropped whole. */
const unknown =
  /:has\(|@container|@layer|color-mix\(|oklch\(|\d[dsl]v[hw]\b|^\s+&|subgrid|accent-color|text-wrap|:user-invalid|@scope/m

test.each(files.map((file) => [file.pathname.split('/').at(-1), file] as const))(
  '%s uses only what Chrome 90 knows and stays short',
  (_, file) => {
    const css = readFileSync(file, 'utf8')
    expect(css.match(unknown)?.[0]).toBeUndefined()
    expect(css.split('\n').length).toBeLessThanOrEqual(251)
  },
)

test('the guard catches what it is there for', () => {
  for (const bad of ['a:has(b) {}', 'height: 100dvh;', 'a {\n  &:hover {}\n}', 'color: color-mix(in srgb, red, blue)'])
    expect(bad).toMatch(unknown)
})

test('no colour of its own outside the tokens, but white, black and shadows', () => {
  const shades = files.slice(0, -1).flatMap(
    (file) =>
      readFileSync(file, 'utf8')
        .replace(/url\("[^"]+"\)/g, '')
        .match(/#[0-9a-f]{3,6}\b/gi) ?? [],
  )
  // on the dark undo bar and in the hatching the light tints stand alone
  expect([...new Set(shades)].sort()).toEqual(['#000', '#8fd3a6', '#b7a6df', '#bcd6f7', '#e2d9f5', '#fff'])
})
