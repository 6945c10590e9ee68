import { z } from 'zod'
import { TimeOfDay } from '#foundation/calendar/day.ts'

/** What is staffed: the leader on duty and the guards of a school; the posts in the street before it. */
export const RosterKind = z.enum(['leader', 'guard', 'gate', 'traffic', 'hold', 'patrol'])
export type RosterKind = z.infer<typeof RosterKind>

export const DutyDays = z.enum(['day', 'school-day'])
export type DutyDays = z.infer<typeof DutyDays>

/** Hours that must be staffed on such a day; an end before the beginning lies on the next day. */
export const DutyWindow = z
  .strictObject({ name: z.string().trim().min(1).max(20), from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from !== to, '时段的开始和结束不能相同')
export type DutyWindow = z.infer<typeof DutyWindow>

type KindOf = {
  family: 'school' | 'street'
  days: DutyDays
  /** Whoever stands there is a police officer or an auxiliary: only these count for 见警率. */
  police: boolean
  clauses: readonly string[]
}
export const rosterKinds = {
  leader: { family: 'school', days: 'day', police: false, clauses: ['5.23'] },
  guard: { family: 'school', days: 'day', police: false, clauses: ['5.10', '5.23'] },
  gate: { family: 'street', days: 'school-day', police: true, clauses: ['7.13'] },
  traffic: { family: 'street', days: 'school-day', police: true, clauses: ['7.17'] },
  hold: { family: 'street', days: 'school-day', police: false, clauses: ['7.39'] },
  patrol: { family: 'street', days: 'school-day', police: true, clauses: ['7.10', '7.11'] },
} as const satisfies Record<RosterKind, KindOf>

export const ShiftState = z.enum(['planned', 'on', 'off', 'missed'])
export type ShiftState = z.infer<typeof ShiftState>
export type ShiftStep = 'check-in' | 'be-present' | 'hand-over' | 'receive' | 'substitute' | 'swap' | 'lapse'

/**
 * The life of a shift. A missed one may still begin: a check-in made in time may arrive late, from a phone without a network.
 */
export const shiftCan = {
  planned: { 'check-in': 'on', substitute: 'planned', swap: 'planned', lapse: 'missed' },
  on: { 'be-present': 'on', 'hand-over': 'off' },
  off: { receive: 'off' },
  missed: { 'check-in': 'on' },
} as const satisfies Record<ShiftState, Partial<Record<ShiftStep, ShiftState>>>

export const can = (state: ShiftState, step: ShiftStep): boolean => step in shiftCan[state]

/** From so many minutes before it begins somebody may check in. */
export const EARLY_MINUTES = 60
/** No word so long after the end of a shift and it counts as missed; until then nobody knows. */
export const SILENT_MINUTES = 120
export const RADIUS_METRES = 100
/** A place is stood at when somebody is near it for so much of the window. */
export const ENOUGH_OF_WINDOW = 0.8

/** Minutes after the beginning, never less than none. */
export const lateBy = (from: Date, at: Date): number =>
  Math.max(0, Math.floor((at.getTime() - from.getTime()) / 60_000))
