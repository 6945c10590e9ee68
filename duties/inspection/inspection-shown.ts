import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'
import { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import { DrawRecord } from '#duties/inspection/draw-plan.ts'
import { attributes, PlanState, TargetKind, Visit, VisitState } from '#duties/inspection/inspection.ts'

const Day = z.iso.date('日期写作 2017-03-22')
const Unit = z.object({ id: z.string(), name: z.string() })
export const Post = z.object({ post: z.string(), words: z.string(), unit: z.string() })

export const PlanRow = z.object({
  id: z.uuid(),
  title: z.string(),
  unit: z.string(),
  unitName: z.string(),
  targetKind: TargetKind,
  clause: z.string(),
  ...attributes,
  startsOn: Day,
  endsOn: Day,
  state: PlanState,
  sample: z.int(),
  /** Distinct targets inspected, of all that the plan could have drawn. */
  inspected: z.int(),
  targets: z.int(),
  visits: z.int(),
})
export type PlanRow = z.infer<typeof PlanRow>

export const VisitRow = z.object({
  id: z.uuid(),
  plan: z.uuid(),
  title: z.string(),
  target: z.string(),
  targetName: z.string(),
  townName: z.string().nullable(),
  units: z.array(Unit),
  inspectors: z.array(Post),
  ...attributes,
  state: VisitState,
  plannedOn: Day.nullable(),
  visitedOn: Day.nullable(),
  findings: z.int(),
  version: z.int(),
  /** Visits of other units so near that one would do. */
  near: z.array(z.object({ id: z.uuid(), unitName: z.string(), day: Day })),
})
export type VisitRow = z.infer<typeof VisitRow>

const Why = z.string().nullable()
export const PlanPage = z.object({
  plan: PlanRow.extend({
    checklistName: z.string(),
    clauseWords: z.string(),
    seedHash: z.string(),
    seed: z.string().nullable(),
    drawnAt: Moment.nullable(),
    plannedAt: Moment,
    plannedBy: z.string(),
    reason: z.string(),
    version: z.int(),
  }),
  pool: z.array(Post),
  targets: z.array(Unit),
  recusals: z.array(z.object({ words: z.string(), target: z.string(), targetName: z.string(), reason: z.string() })),
  drawn: DrawRecord.nullable(),
  visits: z.array(VisitRow),
  /** Null when possible now, else why not. */
  may: z.object({ draw: Why, cancel: Why, recuse: Why, plan: Why }),
})
export type PlanPage = z.infer<typeof PlanPage>

export const Finding = z.object({
  id: z.uuid(),
  item: z.string(),
  text: z.string(),
  spot: z.string(),
  basis: z.string(),
  photos: z.array(z.string()),
  toHazard: z.boolean(),
  hazardDetail: z.string().nullable(),
  hazard: z.uuid().nullable(),
  hazardNumber: z.string().nullable(),
  notHazard: z.string().nullable(),
  /** When that hazard was struck off. */
  closedAt: Moment.nullable(),
})
export type Finding = z.infer<typeof Finding>

export const VisitPage = z.object({
  visit: Visit,
  targetName: z.string(),
  townName: z.string().nullable(),
  units: z.array(Unit),
  inspectors: z.array(Post.extend({ signed: z.boolean() })),
  representatives: z.array(Post),
  representativeName: z.string().nullable(),
  /** As this school is asked it on that day, with the guards the rule sets ask of it. */
  checklist: z.object({
    name: z.string(),
    version: z.int(),
    items: z.array(ChecklistItem),
    day: PlainDay,
    guardsAsked: z.record(z.string(), z.number()),
  }),
  hazardKinds: z.array(z.object({ code: z.string(), label: z.string() })),
  findings: z.array(Finding),
  /** As it will be served, without its number; null when nothing was found. */
  draft: z.string().nullable(),
  timeline: z.array(z.object({ id: z.string(), at: Moment, who: z.string(), what: z.string(), more: z.string() })),
  steps: z.record(z.string(), Why),
  /** Whether the asker sees the plan behind it. */
  planSeen: z.boolean(),
})
export type VisitPage = z.infer<typeof VisitPage>

export const CoverageRow = z.object({
  target: z.string(),
  name: z.string(),
  townName: z.string().nullable(),
  visits: z.array(z.object({ id: z.uuid(), on: Day, unitNames: z.string(), ...attributes })),
})
export type CoverageRow = z.infer<typeof CoverageRow>
