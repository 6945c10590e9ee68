import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { Role } from '#registry/post/role.ts'
import { PostOfUnit } from '#registry/unit/unit.contract.ts'
import { UnitId, UnitKind } from '#registry/unit/unit.ts'

const Day = z.iso.date('日期写作 2017-03-22')
const Reason = z.string().trim().min(2, '请写明原因').max(200)
const Phone = z.string().trim().max(30)
const Label = z.string().trim().min(2, '请写明岗位称呼，不写姓名').max(60)
const Done = z.object({ done: z.literal(true) })

export const Roster = z.enum(['group', 'office', 'unit'])
export type Roster = z.infer<typeof Roster>
export const rosterWords = {
  group: '领导小组成员',
  office: '办公室人员',
  unit: '单位岗位人员',
} as const satisfies Record<Roster, string>

export const Held = PostOfUnit.extend({
  unit: z.string(),
  unitName: z.string(),
  unitShort: z.string(),
  unitKind: UnitKind,
})
export type Held = z.infer<typeof Held>

export const RosterChange = z.object({
  id: z.uuid(),
  roster: Roster,
  post: z.string(),
  title: z.string(),
  unit: z.string(),
  unitShort: z.string(),
  label: z.string(),
  phoneMasked: z.string().nullable(),
  effectiveOn: Day,
  reason: z.string(),
  state: z.enum(['proposed', 'approved', 'rejected']),
  proposedAt: Moment,
  decidedAt: Moment.nullable(),
  decision: z.string().nullable(),
  mayDecide: z.boolean().describe('提交人不能审批本人提交的变更'),
})
export type RosterChange = z.infer<typeof RosterChange>

export const postContract = {
  postsOn: endpoint({
    method: 'GET',
    path: '/api/posts',
    summary: '某日的岗位和任职人员',
    input: z.object({ day: Day.optional(), unit: UnitId.optional(), role: Role.optional() }),
    output: z.array(Held),
  }),
  callList: endpoint({
    method: 'GET',
    path: '/api/call-list',
    summary: '通讯录：各单位分管领导、联络员和学校负责人，号码打码，超过12个月未核实的标出',
    input: z.object({ day: Day.optional(), kind: UnitKind.optional(), stale: z.stringbool().optional() }),
    output: z.array(Held),
  }),
  roster: endpoint({
    method: 'GET',
    path: '/api/rosters/:roster',
    summary: '领导小组、办公室或单位名册：任一日的名单和第几版',
    input: z.object({ roster: Roster, day: Day.optional() }),
    output: z.object({ version: z.number(), since: Day.nullable(), versions: z.array(Day), members: z.array(Held) }),
  }),
  revealPhone: endpoint({
    method: 'POST',
    path: '/api/people/:person/reveal-phone',
    summary: '查看完整号码：须写明用途，留痕',
    secret: true,
    input: z.object({ person: z.string(), reason: Reason }),
    output: z.object({ phone: z.string() }),
    refusals: ['person-not-found', 'phone-missing', 'contacts-not-yours'],
  }),
  openPost: endpoint({
    method: 'POST',
    path: '/api/posts',
    summary: '设岗',
    input: z.object({
      unit: UnitId,
      role: Role,
      title: z.string().trim().min(2, '请填写岗位名称').max(30),
      mandatory: z.boolean().default(false),
      from: Day,
    }),
    output: z.object({ post: z.string() }),
    refusals: ['registry-not-yours', 'unit-not-found'],
  }),
  appoint: endpoint({
    method: 'POST',
    path: '/api/posts/:post/appoint',
    summary: '任职：登记新任人员，原任自当日起免去；领导小组和办公室的岗位须走变更审批',
    input: z.object({
      post: z.string(),
      person: z.string().optional(),
      label: Label.optional(),
      phone: Phone.optional(),
      from: Day,
      reason: Reason,
    }),
    output: z.object({ person: z.string() }),
    refusals: [
      'registry-not-yours',
      'post-not-found',
      'person-not-found',
      'phone-wrong',
      'needs-approval',
      'already-holds',
      'day-before-start',
    ],
  }),
  endHolding: endpoint({
    method: 'POST',
    path: '/api/posts/:post/end',
    summary: '免职：自某日起不再担任',
    input: z.object({ post: z.string(), person: z.string(), until: Day, reason: Reason }),
    output: Done,
    refusals: ['registry-not-yours', 'holding-not-found', 'day-before-start'],
  }),
  confirmContact: endpoint({
    method: 'POST',
    path: '/api/people/:person/contact',
    summary: '更新并核实联系方式（办公室或本人）',
    input: z.object({ person: z.string(), phone: Phone.min(3, '请填写号码') }),
    output: Done,
    refusals: ['registry-not-yours', 'person-not-found', 'phone-wrong'],
  }),
  proposeRosterChange: endpoint({
    method: 'POST',
    path: '/api/roster-changes',
    summary: '提交人员调整：本单位的岗位，或由办公室提交任何岗位',
    input: z.object({
      post: z.string(),
      label: Label.optional(),
      phone: Phone.optional(),
      effectiveOn: Day,
      reason: Reason,
    }),
    output: z.object({ id: z.uuid() }),
    refusals: ['post-not-found', 'post-not-yours', 'phone-wrong', 'day-before-start'],
  }),
  rosterChanges: endpoint({
    method: 'GET',
    path: '/api/roster-changes',
    summary: '人员调整申请：办公室看全部，其他人看自己提交的',
    input: z.object({ state: z.enum(['proposed', 'approved', 'rejected']).optional(), roster: Roster.optional() }),
    output: z.array(RosterChange),
  }),
  decideRosterChange: endpoint({
    method: 'POST',
    path: '/api/roster-changes/:change/decide',
    summary: '审批人员调整：须由提交人以外的人审批，通过后名册成为新的一版',
    input: z.object({ change: z.uuid(), approve: z.boolean(), note: z.string().trim().max(200).default('') }),
    output: Done,
    refusals: ['registry-not-yours', 'change-not-found', 'change-decided', 'own-change', 'note-needed'],
  }),
} as const
