import { configDefaults, defineConfig } from 'vitest/config'

const house = ['**/server/**/*.test.ts', 'database/**/*.test.ts', 'foundation/postgres/**/*.test.ts']
const journeys = ['journeys/**/*.journey.ts']
const nobody = [...configDefaults.exclude, '.data/**', '**/*.tmp/**']
const database = './foundation/test/global-setup.ts'

// How long something took never decides a test: these only end what hangs, also on a busy machine.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      // Rules and guards: no database, no browser, nothing shared.
      {
        test: {
          name: 'fast',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...nobody, ...house, ...journeys],
          ...patient,
        },
      },
      // Over HTTP on a real PostgreSQL; every file has a database of its own.
      { test: { name: 'house', include: house, exclude: nobody, globalSetup: database, ...patient } },
      // Whole stories in a browser, one after the other: two cores do not carry several browsers and servers at once.
      {
        test: {
          name: 'journeys',
          include: journeys,
          exclude: nobody,
          globalSetup: database,
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    // What each test proved is read by `npm run proof`; the last line is for people and for the machine that builds us.
    reporters: ['default', './foundation/test/results-reporter.ts'],
    passWithNoTests: false,
  },
})
