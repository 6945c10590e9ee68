import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Pattern } from '#duties/roster/pattern.ts'
import { DutyDays, DutyWindow, RADIUS_METRES, RosterKind } from '#duties/roster/roster.ts'
import { Gap, PlanPreview, Roster } from '#duties/roster/planned.ts'
import { PostChoice, Shift, Swap } from '#duties/roster/shift.ts'

const Line = z.string().trim().min(2, '请写明').max(40)
const Reason = z.string().trim().min(2, '请写明原因').max(200)
const id = { rosterId: z.uuid() }
const Plan = z.object({ ...id, pattern: Pattern, from: PlainDay, to: PlainDay })
const planRefusals = [
  'roster-not-found',
  'roster-not-yours',
  'roster-closed',
  'plan-span',
  'plan-past',
  'plan-post-not-found',
  'plan-empty',
] as const

export const planningContract = {
  listRosters: endpoint({
    method: 'GET',
    path: '/api/rosters',
    summary: '看得到的值班表：本单位的、本校周边的、属地的',
    input: z.object({ school: z.string().max(40).optional(), unit: z.string().max(40).optional() }),
    output: z.object({
      rosters: z.array(Roster),
      gaps: z.array(Gap).describe('今后14天的空班'),
      unknown: z.array(z.object({ roster: z.uuid(), day: z.iso.date() })).describe('没有校历，不知道要不要上岗的日子'),
      holiday: z
        .object({ from: z.iso.date(), to: z.iso.date(), gaps: z.array(Gap) })
        .nullable()
        .describe('下一个长假，和长假里还没有人的班'),
    }),
    refusals: ['roster-not-yours'],
  }),
  rosterChoices: endpoint({
    method: 'GET',
    path: '/api/rosters/choices',
    summary: '设值班表时可选的学校、岗位和高峰时段',
    input: z.object({}),
    output: z.object({
      mayOpen: z.array(RosterKind),
      schools: z.array(z.object({ id: z.string(), name: z.string() })),
      posts: z.array(PostChoice),
      peaks: z.array(DutyWindow),
    }),
    refusals: ['roster-not-yours'],
  }),
  readRosterMonth: endpoint({
    method: 'GET',
    path: '/api/rosters/:rosterId/month',
    summary: '一张值班表的一个月：班次、空班、待办的换班',
    input: z.object({ ...id, month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份写作 2017-05') }),
    output: z.object({
      roster: Roster,
      days: z.array(
        z.object({
          day: z.iso.date(),
          wanted: z.boolean().nullable(),
          kind: z.enum(['working', 'make-up', 'weekend', 'holiday', 'unknown']),
        }),
      ),
      shifts: z.array(Shift),
      gaps: z.array(Gap),
      swaps: z.array(Swap),
      posts: z.array(PostChoice),
      gates: z.array(z.object({ name: z.string(), lat: z.number(), lng: z.number() })).describe('可作岗位点的校门'),
    }),
    refusals: ['roster-not-found'],
  }),
  openRoster: endpoint({
    method: 'POST',
    path: '/api/rosters',
    summary: '设值班表：在哪里、什么时段、由本单位哪些岗位上岗',
    input: z.object({
      kind: RosterKind,
      name: Line,
      school: z.string().min(1).max(40),
      place: Line,
      lat: z.number().min(-90).max(90).optional(),
      lng: z.number().min(-180).max(180).optional(),
      radius: z.int().min(20).max(2000).default(RADIUS_METRES),
      days: DutyDays.optional(),
      windows: z.array(DutyWindow).min(1, '请至少写一个时段').max(6),
      police: z.boolean().optional(),
      lateAfter: z.int().min(0).max(60).optional().describe('不写按要点的宽限'),
    }),
    output: Roster,
    refusals: ['roster-not-yours', 'school-not-found', 'place-doubtful', 'text-names-persons', 'text-identity-number'],
  }),
  placeRoster: endpoint({
    method: 'POST',
    path: '/api/rosters/:rosterId/place',
    summary: '标岗位点：签到按它算距离',
    input: z.object({
      ...id,
      lat: z.number().min(-90).max(90),
      lng: z.number().min(-180).max(180),
      radius: z.int().min(20).max(2000).default(RADIUS_METRES),
    }),
    output: Roster,
    refusals: ['roster-not-found', 'roster-not-yours', 'roster-closed', 'place-doubtful'],
  }),
  closeRoster: endpoint({
    method: 'POST',
    path: '/api/rosters/:rosterId/close',
    summary: '停用值班表：自某日起不再要求上岗',
    input: z.object({ ...id, day: PlainDay, reason: Reason }),
    output: Roster,
    refusals: [
      'roster-not-found',
      'roster-not-yours',
      'roster-closed',
      'close-past',
      'text-names-persons',
      'text-identity-number',
    ],
  }),
  previewPlan: endpoint({
    method: 'POST',
    path: '/api/rosters/:rosterId/preview',
    summary: '按一周的样子排一段日子：先看会增加、会撤下、仍空着哪些班',
    input: Plan,
    output: PlanPreview,
    refusals: planRefusals,
  }),
  applyPlan: endpoint({
    method: 'POST',
    path: '/api/rosters/:rosterId/apply',
    summary: '照预览排班；已开始、已换班的班次不动',
    input: Plan.extend({ fingerprint: z.string() }),
    output: z.object({ added: z.int(), removed: z.int(), kept: z.int() }),
    refusals: [...planRefusals, 'plan-changed'],
  }),
} as const
