import { describe, expect, test } from 'vitest'
import { ask, plant } from '#foundation/test/guards/planted.ts'

const lint = (files: Record<string, string>) => ask('oxlint', plant(files), '--type-aware', '--deny-warnings')

test('a clean house passes', () => {
  const clean = { 'matters/hazard/hazard.ts': `export const hazardCan = { reported: ['assign'] } as const\n` }
  expect(lint(clean)).toMatchObject({ code: 0 })
})

const wrongCode: Record<string, string> = {
  'no-floating-promises': `async function save(): Promise<void> {}\nexport function go() {\n  save()\n}\n`,
  'switch-exhaustiveness-check': `export function say(state: 'open' | 'closed'): string {\n  switch (state) {\n    case 'open':\n      return 'o'\n  }\n  return ''\n}\n`,
  'no-unused-expressions': `export function go(n: number) {\n  n === 1\n}\n`,
  'no-explicit-any': `export const go = (value: any): string => String(value)\n`,
  'consistent-type-imports': `import { Stats } from '#foundation/other.ts'\nexport const size = (of: Stats): number => of.size\n`,
}

describe('wrong code is caught by its rule', () => {
  test.each(Object.entries(wrongCode))('%s', (rule, text) => {
    const other = { 'foundation/other.ts': `export interface Stats {\n  size: number\n}\n` }
    const { code, said } = lint({ ...other, 'apps/server/wrong.ts': text })
    expect(said).toContain(rule)
    expect(code).not.toBe(0)
  })

  test('no-cycle', () => {
    const { code, said } = lint({
      'matters/hazard/a.ts': `import { b } from '#matters/hazard/b.ts'\nexport const a = (): number => b()\n`,
      'matters/hazard/b.ts': `import { a } from '#matters/hazard/a.ts'\nexport const b = (): number => a()\n`,
    })
    expect(said).toContain('no-cycle')
    expect(code).not.toBe(0)
  })
})

const wrongImport: [file: string, wanted: string, taught: string][] = [
  ['matters/hazard/hazard.ts', 'node:fs', 'it runs anywhere'],
  ['matters/hazard/hazard.ts', 'kysely', 'it runs anywhere'],
  ['registry/school/school.ts', 'react', 'it runs anywhere'],
  ['matters/hazard/hazard.ts', '#matters/hazard/server/rectify.ts', 'knows nothing of the server'],
  ['matters/hazard/hazard.ts', '#matters/hazard/screens/HazardPage.tsx', 'knows nothing of the screens'],
  ['programme/pack/sections/units.ts', 'node:fs', 'it runs anywhere'],
  ['matters/hazard/screens/HazardPage.tsx', '#matters/hazard/server/rectify.ts', 'asks through the contract'],
  ['matters/hazard/screens/HazardPage.tsx', 'pg', 'runs in a browser'],
  ['apps/admin/main.tsx', '#foundation/server/database.ts', 'asks through the contract'],
  ['matters/hazard/server/rectify.ts', '#matters/hazard/screens/HazardPage.tsx', 'knows no screen'],
  ['apps/server/server.ts', 'react', 'draws nothing'],
  ['foundation/clock.ts', '#registry/school/school.ts', 'no word of the domain'],
  ['foundation/server/serve.ts', '#matters/hazard/hazard.ts', 'no word of the domain'],
  ['matters/hazard/hazard.ts', './other.ts', 'starts with the room'],
  ['matters/hazard/server/rectify.ts', '../hazard.ts', 'starts with the room'],
  ['foundation/server/serve.ts', './other.ts', 'starts with the room'],
]

describe('a wrong import is caught and explained', () => {
  test.each(wrongImport)('%s imports %s', (file, wanted, taught) => {
    const { code, said } = lint({ [file]: `import * as wanted from '${wanted}'\nexport const use = wanted\n` })
    expect(said.replaceAll(/\s+/g, ' ')).toContain(taught)
    expect(code).not.toBe(0)
  })
})
