import { z } from 'zod'
import { ClauseId } from '#programme/clause/clause.ts'
import { PlainDay, TimeOfDay } from '#foundation/calendar/day.ts'
import { Line, PlainDateTime, Slug } from '#programme/pack/sections/common.ts'
import { GradeCode } from '#programme/pack/sections/grades.ts'
import { UnitPost } from '#programme/pack/sections/units.ts'

const place = { lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }

/** A fictional school: its name must say so. */
export const DemoSchool = z.strictObject({
  code: z.string().regex(/^[ST]\d{2}$/, '示范学校代码写作 S01，非学校写作 T01'),
  name: z.string().endsWith('（示例）', '虚构学校名称以「（示例）」结尾'),
  type: Line,
  ownership: z.enum(['public', 'private']),
  town: Slug,
  community: Line,
  station: Line,
  students: z.int().min(0),
  boarders: z.int().min(0),
  buses: z.int().min(0).default(0),
  guards: z.int().min(0).default(1),
  certifiedGuards: z.int().min(0).default(1),
  creditCode: z.string().length(18),
  identityCode: z
    .string()
    .regex(/^\d{10}$/, '学校标识码是10位数字')
    .optional(),
  crs: z.literal('CGCS2000'),
  ...place,
  gates: z.array(z.strictObject({ code: Slug, name: Line, ...place })).min(1),
  keyTarget: z.strictObject({ criterion: z.enum(['problem', 'rebound']), problem: Line, clause: ClauseId }).optional(),
})
export type DemoSchool = z.infer<typeof DemoSchool>
export const DemoSchools = z.array(DemoSchool).min(1)
export type DemoSchools = z.infer<typeof DemoSchools>

/** Where a hazard stands when the demo clock starts; being late is computed from the due date, not written down. */
export const DemoHazardState = z.enum(['untriaged', 'in-hand', 'awaiting-reinspection', 'struck-off'])
export type DemoHazardState = z.infer<typeof DemoHazardState>

export const DemoHazard = z.strictObject({
  no: z.int().min(1),
  title: Line,
  school: Line,
  place: Line,
  detail: Slug,
  grade: GradeCode.optional(),
  lead: Slug.optional(),
  assist: z.array(Slug).default([]),
  channel: Slug,
  channelNote: Line.optional(),
  reporter: Line.optional(),
  foundOn: PlainDay,
  foundAt: TimeOfDay.optional(),
  /** Later than `foundOn` when it was entered afterwards (补录). Numbers follow this date. */
  registeredOn: PlainDay,
  /** Put right the moment it was found (立行立改). */
  onTheSpot: z.boolean().default(false),
  dispatchedOn: PlainDay.optional(),
  acceptedOn: PlainDay.optional(),
  due: PlainDay.optional(),
  originalDue: PlainDay.optional(),
  extension: z
    .strictObject({ askedOn: PlainDay, decidedOn: PlainDay.optional(), until: PlainDay, reason: Line })
    .optional(),
  measures: Line.optional(),
  funds: z.strictObject({ tenThousandYuan: z.number().min(0), source: Line }).optional(),
  assurances: z
    .strictObject({
      responsibility: Line,
      measures: Line,
      funds: z.number().min(0),
      fundsFrom: Line,
      deadline: PlainDay,
      contingency: Line,
    })
    .optional(),
  rectifiedOn: PlainDay.optional(),
  failedInspections: z.array(PlainDay).default([]),
  inspectedOn: PlainDay.optional(),
  struckOffOn: PlainDay.optional(),
  orders: z.array(PlainDay).default([]),
  listedOn: PlainDay.optional(),
  reboundOf: z.int().optional(),
  looksLike: z.strictObject({ kind: z.enum(['duplicate', 'rebound']), no: z.int() }).optional(),
  state: DemoHazardState,
  history: z.array(z.strictObject({ at: PlainDateTime, by: Line, did: Line, note: Line.optional() })).default([]),
})
export type DemoHazard = z.infer<typeof DemoHazard>
export const DemoHazards = z.strictObject({ clock: PlainDateTime, hazards: z.array(DemoHazard).min(1) })
export type DemoHazards = z.infer<typeof DemoHazards>

/** One demo account: a post, never a person. */
export const DemoPost = z.strictObject({
  account: Slug,
  kind: z.enum([
    ...UnitPost.options,
    'officer',
    'inspector',
    'mediator',
    'school-head',
    'school-safety',
    'duty-leader',
    'guard',
    'system-admin',
    'security-admin',
    'auditor',
  ]),
  unit: Slug.optional(),
  school: Line.optional(),
  name: Line,
})
export type DemoPost = z.infer<typeof DemoPost>
export const DemoPosts = z.array(DemoPost).min(1)
export type DemoPosts = z.infer<typeof DemoPosts>

export const Demo = z.strictObject({ schools: DemoSchools, hazards: DemoHazards, posts: DemoPosts })
export type Demo = z.infer<typeof Demo>
