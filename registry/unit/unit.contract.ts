import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Role } from '#registry/post/role.ts'
import { UnitId, UnitKind } from '#registry/unit/unit.ts'

const Day = z.iso.date('日期写作 2017-03-22')
const Name = z.string().trim().min(2, '请填写全称').max(80)
const Short = z.string().trim().min(1, '请填写简称').max(30)
const Reason = z.string().trim().min(2, '请写明原因').max(200)
const Done = z.object({ done: z.literal(true) })

export const UnitNode = z.object({
  id: z.string(),
  kind: UnitKind,
  name: z.string(),
  short: z.string(),
  parent: z.string().nullable().describe('属地上级'),
  line: z.string().nullable().describe('主管部门'),
  head: z.string().nullable().describe('负责岗位（分管领导、办公室主任或第一责任人）'),
  vacant: z.array(z.string()).describe('必设而无人担任的岗位'),
})
export type UnitNode = z.infer<typeof UnitNode>

export const UnitName = z.object({ name: z.string(), short: z.string(), validFrom: Day, validUntil: Day.nullable() })

export const PostOfUnit = z.object({
  post: z.string(),
  role: Role,
  title: z.string(),
  mandatory: z.boolean(),
  person: z.string().nullable(),
  label: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  verifiedOn: Day.nullable(),
  since: Day.nullable(),
  stale: z.boolean().describe('联系方式超过12个月未核实'),
})
export type PostOfUnit = z.infer<typeof PostOfUnit>

export const UnitCard = UnitNode.extend({
  validFrom: Day,
  validUntil: Day.nullable(),
  names: z.array(UnitName),
  successions: z.array(
    z.object({ before: z.string(), after: z.string(), kind: z.enum(['split', 'merge']), day: Day, reason: z.string() }),
  ),
  posts: z.array(PostOfUnit),
})
export type UnitCard = z.infer<typeof UnitCard>

export const UnitGaps = z.object({
  unit: z.string(),
  name: z.string(),
  kind: UnitKind,
  missing: z.array(z.string()).describe('必设而无人担任的岗位'),
  stale: z.array(z.string()).describe('联系方式超过12个月未核实的岗位'),
})
export type UnitGaps = z.infer<typeof UnitGaps>

const Successor = z.object({ id: UnitId, name: Name, short: Short })
const kept = ['registry-not-yours', 'unit-not-found'] as const

export const unitContract = {
  unitTree: endpoint({
    method: 'GET',
    path: '/api/units',
    summary: '组织架构：区、单位、镇街、社区、学校，按所选日期的名称',
    input: z.object({ day: Day.optional(), kind: UnitKind.optional(), search: z.string().trim().max(40).optional() }),
    output: z.array(UnitNode),
  }),
  unitCard: endpoint({
    method: 'GET',
    path: '/api/units/:unit',
    summary: '一个单位：历次名称、沿革、岗位',
    input: z.object({ unit: UnitId, day: Day.optional() }),
    output: UnitCard,
    refusals: ['unit-not-found'],
  }),
  unitGaps: endpoint({
    method: 'GET',
    path: '/api/unit-gaps',
    summary: '机构人员完备情况：缺岗和联系方式过期的单位',
    input: z.object({ day: Day.optional() }),
    output: z.object({ units: z.number(), complete: z.number(), gaps: z.array(UnitGaps) }),
  }),
  openUnit: endpoint({
    method: 'POST',
    path: '/api/units',
    summary: '新设单位',
    input: z.object({
      id: UnitId,
      kind: UnitKind.exclude(['school']),
      name: Name,
      short: Short,
      parent: UnitId.nullish(),
      line: UnitId.nullish(),
      from: Day,
    }),
    output: Done,
    refusals: ['registry-not-yours', 'unit-exists', 'parent-not-found'],
  }),
  renameUnit: endpoint({
    method: 'POST',
    path: '/api/units/:unit/rename',
    summary: '更名：自某日起用新名称，旧记录仍印旧名称',
    input: z.object({ unit: UnitId, name: Name, short: Short, from: Day, reason: Reason }),
    output: Done,
    refusals: [...kept, 'name-same', 'name-day-taken'],
  }),
  splitUnit: endpoint({
    method: 'POST',
    path: '/api/units/:unit/split',
    summary: '分设：一个单位拆为两个以上，原单位自当日起撤销',
    input: z.object({
      unit: UnitId,
      into: z.array(Successor).min(2, '分设后至少两个单位').max(10),
      day: Day,
      reason: Reason,
    }),
    output: Done,
    refusals: [...kept, 'unit-exists', 'day-before-start'],
  }),
  mergeUnits: endpoint({
    method: 'POST',
    path: '/api/unit-mergers',
    summary: '合并：两个以上单位并为一个，原单位自当日起撤销',
    input: z.object({
      units: z.array(UnitId).min(2, '至少选择两个单位').max(10),
      into: Successor,
      day: Day,
      reason: Reason,
    }),
    output: Done,
    refusals: [...kept, 'unit-exists', 'kinds-differ', 'day-before-start'],
  }),
  closeUnit: endpoint({
    method: 'POST',
    path: '/api/units/:unit/close',
    summary: '撤销：自某日起不再计入统计',
    input: z.object({ unit: UnitId, day: Day, reason: Reason }),
    output: Done,
    refusals: [...kept, 'unit-has-units', 'day-before-start'],
  }),
} as const
