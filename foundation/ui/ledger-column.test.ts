import { expect, test } from 'vitest'
import { nextSort, preset, shareOf, type LedgerColumn } from '#foundation/ui/ledger-column.ts'

const column = (key: string, width = 50): LedgerColumn<string> => ({ key, title: key, width, cell: (row) => row })
const columns = [column('no'), column('school', 150), column('due')]

test('a preset leaves columns out and never moves them', () => {
  expect(preset(columns, ['due', 'no']).map(({ key }) => key)).toEqual(['no', 'due'])
})

test('a head sorts up, then down, then gives the order back', () => {
  const up = nextSort(undefined, 'due')
  const down = nextSort(up, 'due')
  expect([up, down, nextSort(down, 'due')]).toEqual([
    { key: 'due', down: false },
    { key: 'due', down: true },
    undefined,
  ])
  expect(nextSort(down, 'no')).toEqual({ key: 'no', down: false })
})

test('widths are shares of the whole', () => {
  expect(columns.map(({ width }) => shareOf(columns, width))).toEqual(['20.000%', '60.000%', '20.000%'])
})
