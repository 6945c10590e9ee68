import { z } from 'zod'
import type { WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, Instant, PlainDay, startOf } from '#foundation/calendar/day.ts'
import { nextWorkingMoment, withinWorkingHours, type WorkingHours } from '#foundation/calendar/working-hours.ts'
import { addWorkingDays } from '#foundation/calendar/working-days.ts'
import type { Deadline } from '#matters/deadline/deadline.ts'
import type { Due } from '#matters/deadline/due.ts'

/** One rung: what is done so many days before (negative) or after the due. */
export const LadderStep = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  days: z.int().min(-60).max(365),
  count: z.enum(['working-day', 'calendar-day']).default('working-day'),
})
export type LadderStep = z.output<typeof LadderStep>

/** `apart`: hours that must lie between two steps on one item, so that a long outage is made up one step at a time. */
export const Ladder = z.strictObject({
  steps: z
    .array(LadderStep)
    .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, '每一级的编号只能用一次')
    .refine(
      (steps) => steps.every(({ days }, i) => i === 0 || (steps[i - 1]?.days ?? 0) < days),
      '各级应按天数从早到晚排列',
    ),
  apart: z.number().min(1).max(240).default(12),
})
export type Ladder = z.output<typeof Ladder>

/** The usual ladder; a programme may bring its own. */
export const usualLadder: Ladder = Ladder.parse({
  steps: [
    { id: 'remind', name: '到期提醒', days: -3 },
    { id: 'overdue', name: '逾期', days: 0 },
    { id: 'order-1', name: '督办单', days: 3 },
    { id: 'order-2', name: '二次督办', days: 10 },
    { id: 'listed', name: '挂牌督办', days: 20 },
  ],
})

/** A step that was taken, and for which due; another due (extended, reopened) starts the ladder afresh. */
export const StepDone = z.strictObject({ step: z.string(), dueOn: PlainDay, at: Instant })
export type StepDone = z.output<typeof StepDone>

export type LadderSetting = { ladder: Ladder; calendar: WorkCalendar; hours: WorkingHours; urgent?: boolean }

/** What the ladder runs on: nothing while it stands still, once it is met, stopped or was never set. */
export const dueToEscalate = ({ state, current }: Deadline): Due | null =>
  state === 'running' || state === 'soon' || state === 'late' ? current : null

/** The step after the highest one taken for this due. Never an earlier one, even when somebody jumped a rung by hand. */
export function findNextStep({ steps }: Ladder, due: Due, done: readonly StepDone[]): LadderStep | undefined {
  const taken = done.filter(({ dueOn }) => dueOn === due.on).map(({ step }) => steps.findIndex(({ id }) => id === step))
  return steps[Math.max(-1, ...taken) + 1]
}

/** Before the due and after it a step comes with the morning of its day; on the due itself, the moment it has run out. */
function stepMoment({ days, count }: LadderStep, due: Due, calendar: WorkCalendar): Date {
  if (days === 0) return new Date(due.until.getTime() + 1)
  return startOf(count === 'working-day' ? addWorkingDays(calendar, due.on, days) : addDays(due.on, days))
}

/**
 * When the item must be looked at again: the time to store with it. Nothing when the ladder is at its end.
 * Outside working hours it waits for the next opening, unless urgent. Throws `CalendarYearMissing`.
 */
export function nextDueTime(
  due: Due | null,
  done: readonly StepDone[],
  now: Date,
  setting: LadderSetting,
): Date | null {
  const { ladder, calendar, hours, urgent = false } = setting
  const step = due && findNextStep(ladder, due, done)
  if (!step) return null
  // A step dated in the future was taken under a wrong clock; waiting for that date would silence the ladder.
  const last = Math.max(
    ...done.map(({ at }) => at.getTime()).filter((at) => at <= now.getTime()),
    Number.NEGATIVE_INFINITY,
  )
  const moment = new Date(Math.max(stepMoment(step, due, calendar).getTime(), last + ladder.apart * 3_600_000))
  if (urgent) return moment
  const opening = nextWorkingMoment(calendar, moment, hours)
  // A step that fell due in the day and was missed is not taken in the night that follows.
  return opening > now || withinWorkingHours(calendar, now, hours) ? opening : nextWorkingMoment(calendar, now, hours)
}

/**
 * The step to take now: none or one, so that no sweep can send a storm. Asking again after it is recorded in `done` gives nothing;
 * asking again before gives the same one, so a claim by (item, due day, step) makes it happen once.
 */
export function stepsDue(due: Due | null, done: readonly StepDone[], now: Date, setting: LadderSetting): LadderStep[] {
  const at = nextDueTime(due, done, now, setting)
  const step = due && at && at <= now ? findNextStep(setting.ladder, due, done) : undefined
  return step ? [step] : []
}
