import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'
import { Answers } from '#duties/checklist/checklist.ts'
import { Outcome, Standing } from '#duties/duty/standing.ts'

/** A point of a patrol as it was passed. */
export const PassedPoint = z.object({ code: z.string().min(4).max(8), at: Moment, how: z.enum(['scanned', 'typed']) })
export type PassedPoint = z.infer<typeof PassedPoint>

export const Fields = z.record(z.string().max(40), z.union([z.string().trim().max(500), z.number(), z.boolean()]))

export const Proof = z.object({
  id: z.uuid(),
  duty: z.string(),
  subject: z.string(),
  period: z.string(),
  slot: z.string(),
  turn: z.int().min(1).describe('当期第几次'),
  outcome: Outcome,
  standing: Standing,
  reason: z.string(),
  post: z.string(),
  unit: z.string(),
  observedAt: Moment.describe('现场时间'),
  receivedAt: Moment.describe('收到时间'),
  metres: z.int().nullable().describe('离最近校门或点位，米'),
  accuracy: z.number().nullable(),
  placeReason: z.string(),
  points: z.array(PassedPoint),
  fields: Fields,
  checklist: z.string().nullable(),
  checklistVersion: z.int().nullable(),
  answers: Answers,
  score: z.number().nullable(),
  unmet: z.int(),
  countersignedBy: z.string().nullable(),
  countersignedAt: Moment.nullable(),
  corrects: z.uuid().nullable(),
  correctedBy: z.uuid().nullable(),
})
export type Proof = z.infer<typeof Proof>

export const Exemption = z.object({
  id: z.uuid(),
  duty: z.string(),
  subject: z.string(),
  fromDay: PlainDay,
  toDay: PlainDay,
  reason: z.string(),
  approvedBy: z.string(),
  approvedAt: Moment,
  endedOn: PlainDay.nullable(),
})
export type Exemption = z.infer<typeof Exemption>
