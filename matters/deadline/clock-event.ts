import { z } from 'zod'
import { Instant, PlainDay } from '#foundation/calendar/day.ts'

/** Each assignment has two clocks, both started at dispatch: to sign for it (签收) and to have it done (办结). */
export const ClockName = z.enum(['accept', 'resolve'])
export type ClockName = z.infer<typeof ClockName>

const base = { clock: ClockName, at: Instant }
const Reason = z.string().trim().min(2, '请写明原因')

/**
 * What happened to a clock. Events are only ever added; the deadline is computed from them.
 * - set: the first commitment, by day or to the minute; only the first one counts.
 * - extended: `from` the day it was due, `to` the new last day; `askedAt` must lie before the old one ran out.
 * - reopened: a closure that did not stand; it always brings its own new day.
 * - resent: the same order sent again; it changes nothing.
 * - stopped: the assignment ended without a verdict (withdrawn, void, not ours).
 */
export const ClockEvent = z.discriminatedUnion('kind', [
  z
    .strictObject({ ...base, kind: z.literal('set'), dueOn: PlainDay.optional(), dueAt: Instant.optional() })
    .refine(({ dueOn, dueAt }) => (dueOn === undefined) !== (dueAt === undefined), '时限请填到日或填到时分，二者填一'),
  z.strictObject({ ...base, kind: z.literal('paused'), reason: Reason }),
  z.strictObject({ ...base, kind: z.literal('resumed') }),
  z.strictObject({
    ...base,
    kind: z.literal('extended'),
    from: PlainDay,
    to: PlainDay,
    askedAt: Instant.optional(),
    by: z.string().min(1),
    reason: Reason,
  }),
  z.strictObject({ ...base, kind: z.literal('reopened'), dueOn: PlainDay, reason: Reason.optional() }),
  z.strictObject({ ...base, kind: z.literal('resent') }),
  z.strictObject({ ...base, kind: z.literal('met') }),
  z.strictObject({ ...base, kind: z.literal('stopped'), reason: Reason.optional() }),
])
export type ClockEvent = z.output<typeof ClockEvent>
export type ClockEventKind = ClockEvent['kind']
