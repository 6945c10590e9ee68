import { describe, expect, test } from 'vitest'
import { kindOf, survey } from '#foundation/test/boundaries.ts'
import { plant } from '#foundation/test/guards/planted.ts'

const problemsIn = (path: string, text: string) => survey(plant({ [path]: text }), [path]).problems

const forbidden: [path: string, wanted: string][] = [
  ['registry/school/school.ts', '#matters/hazard/hazard.ts'],
  ['matters/hazard/hazard.ts', '#duties/patrol/patrol.ts'],
  ['matters/hazard/server/report.ts', '#signals/alarm/server/raise.ts'],
  ['matters/hazard/screens/HazardPage.tsx', '#accounts/ledger/ledger.ts'],
  ['programme/pack/pack.ts', '#registry/school/school.ts'],
  ['foundation/clock.ts', '#programme/pack/pack.ts'],
  ['foundation/server/serve.ts', '#apps/server/server.ts'],
  ['accounts/ledger/ledger.ts', '#apps/server/server.ts'],
  ['matters/hazard/hazard.ts', 'node:fs'],
  ['matters/hazard/hazard.ts', '#matters/hazard/server/report.ts'],
  ['matters/hazard/hazard.ts', '#matters/hazard/screens/HazardPage.tsx'],
  ['foundation/clock.ts', '#foundation/server/database.ts'],
  ['matters/hazard/screens/HazardPage.tsx', '#matters/hazard/server/report.ts'],
  ['matters/hazard/server/report.ts', '#matters/hazard/screens/HazardPage.tsx'],
]
const permitted: [path: string, wanted: string][] = [
  ['matters/hazard/hazard.ts', '#registry/school/school.ts'],
  ['accounts/ledger/server/ledger.reads.ts', '#matters/hazard/server/hazard.reads.ts'],
  ['matters/hazard/server/report.ts', 'node:crypto'],
  ['matters/hazard/server/report.test.ts', '#apps/server/server.ts'],
  ['apps/server/reactions.ts', '#signals/alarm/alarm.facts.ts'],
  ['programme/cli.ts', 'node:fs'],
]

describe('imports', () => {
  test.each(forbidden)('%s may not import %s', (path, wanted) => {
    expect(problemsIn(path, `import { it } from '${wanted}'\nexport const x = it\n`)).not.toEqual([])
  })
  test.each(permitted)('%s may import %s', (path, wanted) => {
    expect(problemsIn(path, `import { it } from '${wanted}'\nexport const x = it\n`)).toEqual([])
  })
  test.each([
    `import {\n  it,\n} from '#matters/hazard/hazard.ts'\n`,
    `export { it } from '#matters/hazard/hazard.ts'\n`,
    `import type { It } from '#matters/hazard/hazard.ts'\n`,
    `import '#matters/hazard/hazard.ts'\n`,
    `const it = await import('#matters/hazard/hazard.ts')\n`,
  ])('every form of import is seen: %j', (text) => {
    expect(problemsIn('registry/school/server/a.ts', text)).toHaveLength(1)
  })
  test('a comment is not an import', () => {
    expect(problemsIn('registry/school/a.ts', `// once came from '#matters/hazard/hazard.ts'\n`)).toEqual([])
  })
})

test('where a file lives is where it runs', () => {
  expect(kindOf('matters/hazard/hazard.words.ts')).toBe('anywhere')
  expect(kindOf('programme/pack/sections/units.ts')).toBe('anywhere')
  expect(kindOf('matters/hazard/server/report.ts')).toBe('server')
  expect(kindOf('matters/hazard/screens/HazardPage.tsx')).toBe('screens')
  expect(kindOf('foundation/calendar/calendar.ts')).toBe('anywhere')
  expect(kindOf('foundation/postgres/embedded.ts')).toBe('free')
})

describe('text', () => {
  const long = 'export {}\n'.repeat(301)
  test('a file over 300 lines needs a decision', () => {
    const path = 'matters/hazard/hazard.ts'
    const folder = plant({ [path]: long })
    expect(survey(folder, [path]).problems).toHaveLength(1)
    expect(survey(folder, [path], new Set([path])).problems).toEqual([])
  })
  test.each([
    ['/ro', 'ot/x'],
    ['/home/', 'somebody/x'],
    ['/Use', 'rs/somebody'],
    ['// TO', 'DO later'],
  ])('a machine path or an unfinished thought is found: %s%s', (first, second) => {
    expect(problemsIn('apps/server/a.ts', `export const x = '${first}${second}'\n`)).toHaveLength(1)
  })
})
