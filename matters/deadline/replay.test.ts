import { createReadStream, existsSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readCsvRows } from '#foundation/server/csv.ts'
import { replay, replayAll, type BostonRow } from '#matters/deadline/replay/boston.ts'

const file = new URL('../../../shared/data/boston311-2011/boston311-2011-0701-1209.csv.gz', import.meta.url)
// Later than any real closing in the file, and before the one placeholder target of 2059.
const now = new Date('2020-01-01T00:00:00Z')

async function* rows(): AsyncGenerator<BostonRow> {
  for await (const { row } of readCsvRows(createReadStream(file).pipe(createGunzip()))) yield row
}

describe.skipIf(!existsSync(file))(
  'real verdicts of another city (skipped: ../shared/data/boston311-2011 is absent)',
  () => {
    test('every verdict is the one the city gave', async () => {
      const count = await replayAll(rows(), now)
      expect(count.disagreed).toEqual([])
      expect(count.rows).toBe(52_867)
      expect(count.agreed + count.silent.length).toBe(52_867)
      expect(count.verdicts).toEqual({ 'on-time': 33_072, overdue: 10_704, open: 0, 'no-target': 9_091 })
      // The city left the verdict blank only where it was late: an honest rate must count these, a rate over the filled cells does not.
      expect(count.silent).toHaveLength(144)
      expect(new Set(count.silent.map(({ verdict }) => verdict))).toEqual(new Set(['overdue']))
    }, 180_000)
  },
)

describe('the reader of rows', () => {
  const row = {
    case_enquiry_id: '1',
    open_dt: '2011-11-06 00:30:00',
    target_dt: '2011-11-06 01:30:00',
    closed_dt: '2011-11-06 01:30:00',
    ontime: 'ONTIME',
  }
  test('takes closing on the target as on time, one second later as overdue', () => {
    expect(replay(row, now)).toMatchObject({ verdict: 'on-time', agrees: 'yes' })
    expect(replay({ ...row, closed_dt: '2011-11-06 01:30:01' }, now)).toMatchObject({
      verdict: 'overdue',
      agrees: 'no',
    })
    expect(replay({ ...row, closed_dt: '', ontime: '' }, now)).toMatchObject({
      verdict: 'overdue',
      agrees: 'city-is-silent',
    })
    expect(replay({ ...row, closed_dt: '' }, new Date('2011-11-06T01:30:00Z'))).toMatchObject({
      verdict: 'open',
      agrees: 'yes',
    })
  })
  test('refuses a row that is no row', () => {
    expect(() => replay({ ...row, open_dt: '' }, now)).toThrow(RangeError)
    expect(() => replay({ ...row, target_dt: 'soon' }, now)).toThrow(RangeError)
  })
})
