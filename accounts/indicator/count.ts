import { addDays, type PlainDay } from '#foundation/calendar/day.ts'
import type { Period } from '#accounts/indicator/period.ts'

/** Two days of a hazard that an indicator may ask for: the one that puts it into a period, and the one by which it had come to that. */
export const dayKinds = {
  found: '登记',
  struck: '登记的，已销号',
  done: '登记的，已报完',
  due: '到期（现期限）',
  'due-done': '到期的，已报完',
  kept: '到期的，按期报完且复查合格',
  'first-due': '到期（原期限）',
  'first-kept': '到期的，按原期限报完且复查合格',
  checked: '首次复查',
  'checked-passed': '首次复查合格',
  closed: '销号',
  rebounded: '销号的，判定反弹',
  major: '登记为重大',
  'major-listed': '登记为重大，已挂牌督办',
  'listed-struck': '挂牌督办的，已销号',
} as const
export type DayKind = keyof typeof dayKinds

/** A day line: so many hazards had their first day then and had come to it by the second. */
export type DayLine = { kind: DayKind; anchor: PlainDay; by: PlainDay; n: number }

/**
 * `period`: the first day lies in it. `past`: it lies before the cut-off, however long ago. `settled`: it lies in the period, and so
 * long ago that a rebound would have shown by the cut-off.
 */
export type Part = { kind: DayKind; over: 'period' | 'past' | 'settled'; less?: DayKind }
export type Cut = Period & { window: number }
export type Bounds = { from: PlainDay; to: PlainDay; by: PlainDay; window: number | null }

const EVER = '1900-01-01' as PlainDay

/** Which days a part takes in: the same bounds for counting lines, adding them up in the database and finding the rows. */
export function boundsOf({ over }: Part, { from, to, at, window }: Cut): Bounds {
  const last = to < at ? to : at
  if (over === 'past') return { from: EVER, to: addDays(at, -1), by: at, window: null }
  if (over === 'period') return { from, to: last, by: at, window: null }
  const settled = addDays(at, -window)
  return { from, to: last < settled ? last : settled, by: at, window }
}

export const lineCounts = ({ from, to, by, window }: Bounds, line: Omit<DayLine, 'n' | 'kind'>): boolean =>
  line.anchor >= from &&
  line.anchor <= to &&
  line.by <= by &&
  (window === null || line.by <= addDays(line.anchor, window))

/** The definition: how many of these lines a part counts. */
export function countPart(lines: readonly DayLine[], part: Part, cut: Cut): number {
  const bounds = boundsOf(part, cut)
  const sum = (kind: DayKind) =>
    lines.reduce((all, line) => (line.kind === kind && lineCounts(bounds, line) ? all + line.n : all), 0)
  return sum(part.kind) - (part.less ? sum(part.less) : 0)
}
