import type { RosterKind } from '#duties/roster/roster.ts'

/** What this year says of one duty: what was given, and what is known to have been missed. Nothing here is a guess. */
export type DutyCount = {
  onTime: number
  late: number
  madeUp: number
  impossible: number
  missed: number
  /** Of those missed the ones that ran out today and that nobody has entered since. */
  missedToday: number
}
/** Shifts of one kind of roster that should have begun by now. */
export type ShiftCount = { due: number; came: number; onTime: number; missedToday: number }
/** Visits that answer to one clause. */
export type VisitCount = { planned: number; released: number; overdue: number }

/** The registers of risks as they stand: lines in hand, and those of them nobody looked at in time. */
export type RegisterCount = { open: number; late: number }

/** Supervision orders of the year that were not taken over by a second one, those answered and found true, and those late. */
export type OrderCount = { issued: number; answered: number; late: number }

/** Key targets of this year's list, by what each clause asks of them; milestones apart. */
export type TargetCount = {
  prominent: number
  prominentDecided: number
  recurring: number
  recurringDecided: number
  listed: number
  paired: number
  measured: number
  working: number
  told: number
  quiet: number
  judged: number
  delisted: number
  milestones: number
  onPlan: number
  behind: number
}
export const noTargets: TargetCount = {
  prominent: 0,
  prominentDecided: 0,
  recurring: 0,
  recurringDecided: 0,
  listed: 0,
  paired: 0,
  measured: 0,
  working: 0,
  told: 0,
  quiet: 0,
  judged: 0,
  delisted: 0,
  milestones: 0,
  onPlan: 0,
  behind: 0,
}

/** Letters of the year: how many stand under numbers, the last number, and how many of what was sent to units is signed for. */
export type DocumentCount = { numbered: number; last: number; sent: number; signed: number }
/** What joint meetings of the year resolved: due by now or done, done, late; and the meetings that were held. */
export type ResolutionCount = {
  due: number
  done: number
  late: number
  meetings: number
  invited: number
  came: number
}

/** Places of schools this month, those somebody saw, and the schools that have a white spot. */
export type PlaceCount = { all: number; seen: number; white: readonly string[] }

/** Written reports on one campaign: those due by now or handed in before. */
export type ReportCount = { due: number; onTime: number; late: number; overdue: number }

/** 情况反映 of the year, and those the office answered. */
export type BriefCount = { sent: number; answered: number }

/** Reports the programme asks of every body: owed, those of them due or complete, and which way they came. */
export type OwedCount = {
  all: number
  due: number
  onTime: number
  overdue: number
  /** Due, or come by either way. */
  begun: number
  file: number
  paper: number
  fileLate: number
  paperLate: number
}

/** Regular work of the year until now, counted once for every clause that rests on it. */
export type Work = {
  duties: ReadonlyMap<string, DutyCount>
  shifts: ReadonlyMap<RosterKind, ShiftCount>
  visits: ReadonlyMap<string, VisitCount>
  register: RegisterCount
  orders: OrderCount
  targets: TargetCount
  documents: DocumentCount
  resolutions: ResolutionCount
  places: PlaceCount
  reports: ReadonlyMap<string, ReportCount>
  owed: ReadonlyMap<string, OwedCount>
  briefs: BriefCount
}
/** For whoever asks no measure of regular work. */
export const noWork: Work = {
  duties: new Map(),
  shifts: new Map(),
  visits: new Map(),
  register: { open: 0, late: 0 },
  orders: { issued: 0, answered: 0, late: 0 },
  targets: noTargets,
  documents: { numbered: 0, last: 0, sent: 0, signed: 0 },
  resolutions: { due: 0, done: 0, late: 0, meetings: 0, invited: 0, came: 0 },
  places: { all: 0, seen: 0, white: [] },
  reports: new Map(),
  owed: new Map(),
  briefs: { sent: 0, answered: 0 },
}

/** One count of several keys; what was never counted is nothing. */
export function sumOf<K, C extends Record<string, number>>(
  counts: ReadonlyMap<K, C>,
  keys: readonly K[],
): (field: keyof C) => number {
  return (field) => keys.reduce((sum, key) => sum + (counts.get(key)?.[field] ?? 0), 0)
}
