import { z } from 'zod'
import { ClauseId } from '#programme/clause/clause.ts'
import { PlainDay, TimeOfDay } from '#foundation/calendar/day.ts'
import { Line, Slug, mayBeUnsure } from '#programme/pack/sections/common.ts'
import { Stage } from '#programme/pack/sections/school-types.ts'

/** Which schools or units a duty falls on. What is not said narrows nothing. */
export const DutyFor = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.literal('school'),
    stages: z.array(Stage).min(1).optional(),
    /** Codes of 办学类型, for duties of one type only. */
    types: z.array(Line).min(1).optional(),
    boarding: z.boolean().optional(),
    /** Marks a school carries, such as `key-target` or `school-bus`. */
    tags: z.array(Slug).min(1).optional(),
    /** The units that do it at the school, when it is not the school's own people. Any of them does it for all. */
    by: z.array(Slug).min(1).optional(),
  }),
  z.strictObject({
    on: z.literal('unit'),
    kinds: z
      .array(z.enum(['office', 'member', 'town']))
      .min(1)
      .optional(),
    units: z.array(Slug).min(1).optional(),
  }),
])
export type DutyFor = z.infer<typeof DutyFor>

const Days = z.enum(['school-day', 'working-day', 'day'])

/** How often. `windows` name peak windows of the calendar; `times` are done whenever in the day or the period. */
export const Recurrence = z.discriminatedUnion('every', [
  z.strictObject({
    every: Days,
    times: z.int().min(1).max(24).default(1),
    windows: z.array(Slug).min(1).optional(),
    /** Only these weekdays, 1 = Monday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).optional(),
    from: TimeOfDay.optional(),
    to: TimeOfDay.optional(),
  }),
  z.strictObject({
    every: z.enum(['week', 'month', 'quarter', 'half-year', 'year']),
    times: z.int().min(1).max(60).default(1),
  }),
  z.strictObject({
    every: z.literal('term'),
    times: z.int().min(1).max(60).default(1),
    within: z.int().min(1).max(60).optional(),
  }),
  /** Days before the day a term opens, for sweeps that must be finished when the children come. */
  z.strictObject({
    every: z.literal('opening'),
    before: z.int().min(1).max(60),
    /** Only before the term that opens in spring, or in autumn: what is looked at differs. */
    season: z.enum(['spring', 'autumn']).optional(),
    times: z.int().min(1).max(1).default(1),
  }),
  /** Once, between two days of the year: what a themed sweep asks. */
  z.strictObject({ every: z.literal('once'), from: PlainDay, to: PlainDay }),
  /** Nobody is late with it: it is done when the occasion comes. */
  z.strictObject({ every: z.literal('event') }),
])
export type Recurrence = z.infer<typeof Recurrence>

export const DutyField = z.strictObject({
  code: Slug,
  name: Line,
  type: z.enum(['count', 'number', 'text', 'yes-no', 'choice', 'day']),
  choices: z.array(Line).min(2).optional(),
  required: z.boolean().default(true),
  unit: Line.optional(),
})
export type DutyField = z.infer<typeof DutyField>

/** What shows that it was done. Where GPS fails, a reason stands instead of the place: it never stops anybody. */
export const DutyProof = z.strictObject({
  checklist: Slug.optional(),
  fields: z.array(DutyField).default([]),
  photos: z.int().min(0).max(9).default(0),
  place: z.enum(['none', 'school', 'points']).default('none'),
  countersign: z.boolean().default(false),
})
export type DutyProof = z.infer<typeof DutyProof>

/**
 * Posts that may be given a duty, by the codes of `registry/post`, which this room may not know. Administrators are none of them:
 * they keep the machine and have no part in the district's business.
 */
export const dutyRoles: readonly string[] = [
  'office-director',
  'office-staff',
  'district-leader',
  'lead-in-charge',
  'liaison',
  'officer',
  'town-officer',
  'grid-worker',
  'school-head',
  'school-safety',
  'duty-leader',
  'guard',
  'mediator',
  'inspector',
]

/** Something that must be done regularly and shown to have been done. */
export const Duty = z.strictObject({
  code: Slug,
  name: Line,
  clauses: z.array(ClauseId).min(1),
  /** Lists the duty stands under on a phone and in the coverage, such as 「校园日常」. */
  group: Slug,
  who: z.array(Slug).min(1),
  for: DutyFor,
  recurs: Recurrence,
  /** Done after its window but within so many minutes, it is done late; after that it is missed and may be entered afterwards. */
  lateMinutes: z.int().min(0).max(43_200).default(0),
  proof: DutyProof,
  missed: z
    .strictObject({
      remindMinutesBefore: z.int().min(0).max(20_160).optional(),
      tell: z.array(z.enum(['school', 'unit', 'town', 'office'])).default([]),
      /** A hazard of this detail is opened when it is missed so many times running. */
      opens: z.strictObject({ detail: Slug, after: z.int().min(1).max(60) }).optional(),
    })
    .default({ tell: [] }),
  weight: z.number().min(0).max(10).default(1),
  /** Minutes one takes, for the burden meter. */
  minutes: z.number().min(0).max(600),
  /** Only that it was done may be kept, nobody's name and no free text. Source: domain rules on clauses 6.9, 7.7 and 7.8. */
  completionOnly: z.boolean().default(false),
  ...mayBeUnsure,
})
export type Duty = z.infer<typeof Duty>

export const DutyGroup = z.strictObject({ code: Slug, name: Line })
export type DutyGroup = z.infer<typeof DutyGroup>
export const Duties = z.strictObject({ groups: z.array(DutyGroup).min(1), duties: z.array(Duty).min(1) })
export type Duties = z.infer<typeof Duties>
