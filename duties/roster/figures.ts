import type { PlainDay } from '#foundation/calendar/day.ts'
import { minutesIn, type Span, within } from '#duties/roster/gaps.ts'
import { ENOUGH_OF_WINDOW } from '#duties/roster/roster.ts'

export type Rate<Row> = {
  n: number
  m: number
  /** Nothing out of nothing is no rate. */
  rate: number | null
  /** Expected, and no word has come: counted in m, in neither hand. */
  unknown: number
  rows: Row[]
}

export const rateOf = <Row extends { counted: boolean; unknown?: boolean }>(rows: readonly Row[]): Rate<Row> => {
  const n = rows.filter(({ counted }) => counted).length
  const m = rows.length
  return { n, m, rate: m === 0 ? null : n / m, unknown: rows.filter((row) => row.unknown).length, rows: [...rows] }
}

export type CountedShift = Span & {
  id: string
  state: 'planned' | 'on' | 'off' | 'missed'
  onAt: Date | null
  lateMinutes: number | null
  lateAfter: number
}

/** 应到班次: those that should have begun by now, the tolerance included. */
export const expectedBy = <S extends CountedShift>(shifts: readonly S[], now: Date): S[] =>
  shifts.filter(({ from, lateAfter }) => from.getTime() + lateAfter * 60_000 <= now.getTime())

/** 到岗率: whoever came, late or not. */
export const presentRate = <S extends CountedShift>(shifts: readonly S[], now: Date) =>
  rateOf(
    expectedBy(shifts, now).map((shift) => ({
      ...shift,
      counted: shift.onAt !== null,
      unknown: shift.state === 'planned',
    })),
  )

/** 准时到岗率: whoever came within the tolerance. */
export const onTimeRate = <S extends CountedShift>(shifts: readonly S[], now: Date) =>
  rateOf(
    expectedBy(shifts, now).map((shift) => ({
      ...shift,
      counted: shift.onAt !== null && (shift.lateMinutes ?? 0) <= shift.lateAfter,
      unknown: shift.state === 'planned',
    })),
  )

/** 护学岗配备率: a school has a post when somebody is really put on it, not when a form says there is one. */
export const staffedRate = <S extends { id: string }>(
  schools: readonly S[],
  posts: readonly { school: string; shifts: number }[],
) =>
  rateOf(
    schools.map((school) => ({
      ...school,
      counted: posts.some((post) => post.school === school.id && post.shifts > 0),
    })),
  )

export type PoliceWindow = Span & { school: string; day: PlainDay; name: string }
/** Somebody of the police between two moments near the gate; only what a check-out or a later sign shows. */
export type PoliceStay = Span & { school: string }

/** 见警率 (本平台口径): school × peak window with police really there for most of it, of those that should have had it. */
export function policeRate<W extends PoliceWindow>(windows: readonly W[], stays: readonly PoliceStay[], now: Date) {
  const ended = new Map(
    windows
      .filter(({ to }) => to <= now)
      .map((window) => [`${window.school}|${window.from.getTime()}|${window.to.getTime()}`, window]),
  )
  return rateOf(
    [...ended.values()].map((window) => {
      const there = minutesIn(
        within(
          window,
          stays.filter(({ school }) => school === window.school),
        ),
      )
      const share = there / minutesIn([window])
      return { ...window, minutes: Math.round(there), share, counted: share >= ENOUGH_OF_WINDOW }
    }),
  )
}

export type Sign = { at: Date; within: boolean | null }

/** From the first to the last sign near the place. One sign alone is a moment and no stay. */
export function stayOf(signs: readonly Sign[]): Span | undefined {
  const near = signs.filter((sign) => sign.within === true).map(({ at }) => at.getTime())
  const [from, to] = [Math.min(...near), Math.max(...near)]
  return near.length > 1 && from < to ? { from: new Date(from), to: new Date(to) } : undefined
}

/** 脱岗、缺位: the parts of a shift nobody stood, with their length. */
export function absencesOf({ from, to, state, onAt, lateAfter }: CountedShift, offAt: Date | null) {
  const part = (why: 'missed' | 'late' | 'early', start: Date, end: Date) => ({
    why,
    from: start,
    to: end,
    minutes: Math.round(minutesIn([{ from: start, to: end }])),
  })
  if (state === 'missed' || (state === 'off' && !onAt)) return [part('missed', from, to)]
  const found = []
  if (onAt && onAt.getTime() - from.getTime() > lateAfter * 60_000)
    found.push(part('late', from, onAt < to ? onAt : to))
  if (offAt && to.getTime() - offAt.getTime() > lateAfter * 60_000)
    found.push(part('early', offAt > from ? offAt : from, to))
  return found
}
