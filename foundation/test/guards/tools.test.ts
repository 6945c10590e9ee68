import { describe, expect, test } from 'vitest'
import { ask, plant } from '#foundation/test/guards/planted.ts'

describe('format', () => {
  const check = (text: string) => ask('oxfmt', plant({ 'apps/server/file.ts': text }), '--check', 'apps').code

  test('lets the house style pass', () => {
    expect(check(`export const said = 'no semicolons'\n`)).toBe(0)
  })
  test.each([
    `export const said = 'a semicolon';\n`,
    `export const said = "double quotes"\n`,
    `export function go() {\n    return 1\n}\n`,
  ])('catches %j', (text) => {
    expect(check(text)).not.toBe(0)
  })
})

describe('types', () => {
  test('a rule that needs Node, a browser or a timer is not pure', () => {
    const text = `export const here = () => process.cwd()\nexport const there = () => window.name\nexport const later = () => setTimeout(() => {}, 1)\n`
    const { code, said } = ask('tsc', plant({ 'matters/hazard/hazard.ts': text }), '-p', 'tsconfig.pure.json')
    expect(said).toContain(`'process'`)
    expect(said).toContain(`'window'`)
    expect(said).toContain(`'setTimeout'`)
    expect(code).not.toBe(0)
  })

  test('a pure rule passes', () => {
    const folder = plant({
      'matters/hazard/hazard.ts': `export const open = (state: string): boolean => state === 'open'\n`,
    })
    expect(ask('tsc', folder, '-p', 'tsconfig.pure.json')).toMatchObject({ code: 0 })
  })

  test('the server may use Node, and a missing case is caught', () => {
    const folder = plant({ 'apps/server/server.ts': `export const here = (): number => process.cwd()\n` })
    expect(ask('tsc', folder, '-p', 'tsconfig.json').said).toContain(`'string' is not assignable to type 'number'`)
  })

  test('the web knows a document', () => {
    const right = plant({ 'apps/admin/main.tsx': `export const title = (): string => document.title\n` })
    expect(ask('tsc', right, '-p', 'tsconfig.web.json')).toMatchObject({ code: 0 })
    const wrong = plant({ 'apps/admin/main.tsx': `export const title = (): number => document.title\n` })
    expect(ask('tsc', wrong, '-p', 'tsconfig.web.json').code).not.toBe(0)
  })
})

describe('unused', () => {
  const used = `export const used = 1\n`
  const main = `import { used } from '#foundation/used.ts'\nconsole.log(used)\n`

  test('a file nobody imports and an export nobody uses are found', () => {
    const folder = plant({
      'apps/server/main.ts': main,
      'foundation/used.ts': `${used}export const neverUsed = 2\n`,
      'foundation/forgotten.ts': `export const forgotten = 3\n`,
    })
    const { code, said } = ask('knip', folder, '--include', 'files,exports')
    expect(said).toContain('foundation/forgotten.ts')
    expect(said).toContain('neverUsed')
    expect(said).not.toMatch(/^used/m)
    expect(code).not.toBe(0)
  })

  test('a house where everything is used passes', () => {
    const folder = plant({ 'apps/server/main.ts': main, 'foundation/used.ts': used })
    expect(ask('knip', folder, '--include', 'files,exports')).toMatchObject({ code: 0 })
  })
})
