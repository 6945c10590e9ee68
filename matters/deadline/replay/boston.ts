import { onTimeVerdict, type Verdict } from '#matters/deadline/verdict.ts'

/**
 * Another city's real service requests, judged by our own rule. The rows carry the clock on the wall in Boston without a zone;
 * all three times of a row are read in the same way (as if in UTC), so comparing them is right except in the one hour that
 * occurs twice each autumn, where the text order of the source is kept.
 * Source: City of Boston, 311 Service Requests 2011.
 */
export type BostonRow = Record<string, string>

export type Replayed = {
  id: string
  verdict: Verdict
  /** What the city wrote: ONTIME, OVERDUE or nothing. */
  said: string
  agrees: 'yes' | 'no' | 'city-is-silent'
}

/** `2011-07-01 01:32:33` as a moment; nothing for an empty cell. Throws `RangeError` for anything else. */
function readWallClock(text: string): Date | null {
  if (text === '') return null
  const at = new Date(`${text.replace(' ', 'T')}Z`)
  if (Number.isNaN(at.getTime())) throw new RangeError(`Not a wall clock: ${text}`)
  return at
}

// The city calls everything in time that is not late: also what has no target, and what is still open before its target.
const citySays = {
  'on-time': 'ONTIME',
  open: 'ONTIME',
  'no-target': 'ONTIME',
  overdue: 'OVERDUE',
} as const satisfies Record<Verdict, string>

/** One row judged at `now`, the moment the city wrote its own verdicts. */
export function replay(row: BostonRow, now: Date): Replayed {
  const openedAt = readWallClock(row['open_dt'] ?? '')
  if (!openedAt) throw new RangeError(`Row ${row['case_enquiry_id']} was never opened`)
  const verdict = onTimeVerdict({
    openedAt,
    dueAt: readWallClock(row['target_dt'] ?? ''),
    closedAt: readWallClock(row['closed_dt'] ?? ''),
    now,
  })
  const said = row['ontime'] ?? ''
  const agrees = said === '' ? 'city-is-silent' : said === citySays[verdict] ? 'yes' : 'no'
  return { id: row['case_enquiry_id'] ?? '', verdict, said, agrees }
}

export type ReplayCount = {
  rows: number
  agreed: number
  verdicts: Record<Verdict, number>
  disagreed: Replayed[]
  silent: Replayed[]
}

/** Judges every row and keeps those that need an explanation. */
export async function replayAll(rows: AsyncIterable<BostonRow>, now: Date): Promise<ReplayCount> {
  const count: ReplayCount = {
    rows: 0,
    agreed: 0,
    verdicts: { 'on-time': 0, overdue: 0, open: 0, 'no-target': 0 },
    disagreed: [],
    silent: [],
  }
  for await (const row of rows) {
    const replayed = replay(row, now)
    count.rows += 1
    count.verdicts[replayed.verdict] += 1
    if (replayed.agrees === 'yes') count.agreed += 1
    else (replayed.agrees === 'no' ? count.disagreed : count.silent).push(replayed)
  }
  return count
}
