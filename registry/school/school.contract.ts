import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Crs } from '#registry/identifier/coordinate.ts'
import { NeighbourKind, Ownership, PlaceKind, Setting } from '#registry/school/school.ts'
import { PostOfUnit } from '#registry/unit/unit.contract.ts'
import { UnitId } from '#registry/unit/unit.ts'

const Day = z.iso.date('日期写作 2017-03-22')
const Done = z.object({ done: z.literal(true) })
const Count = z.number().int().min(0)
const Lat = z.number().min(-90).max(90)
const Lng = z.number().min(-180).max(180)

export const SchoolRow = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  type: z.string(),
  ownership: Ownership,
  setting: Setting,
  town: z.string().nullable(),
  townShort: z.string().nullable(),
  students: Count,
  boarders: Count,
  guards: Count,
  certifiedGuards: Count,
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  headFilled: z.boolean().describe('第一责任人岗位有人担任'),
})
export type SchoolRow = z.infer<typeof SchoolRow>

export const Place = z.object({
  id: z.uuid(),
  kind: PlaceKind,
  name: z.string(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  keyPlace: z.boolean(),
})
export type Place = z.infer<typeof Place>

export const Neighbour = z.object({
  id: z.uuid(),
  kind: NeighbourKind,
  name: z.string(),
  address: z.string(),
  creditCode: z.string().nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  straightMetres: Count.nullable().describe('到最近校门的直线距离，自动计算'),
  walkingMetres: Count.nullable().describe('最短步行距离，人工测量'),
  walkingMethod: z.string().nullable(),
  note: z.string(),
})
export type Neighbour = z.infer<typeof Neighbour>

export const SchoolCard = SchoolRow.extend({
  staff: Count,
  creditCode: z.string().nullable(),
  schoolCode: z.string().nullable(),
  address: z.string(),
  crs: z.string(),
  validFrom: Day,
  validUntil: Day.nullable(),
  chain: z.array(
    z.object({
      link: z.enum(['leader', 'town', 'community', 'station', 'school']),
      unit: z.string().nullable(),
      name: z.string().nullable(),
      label: z.string().nullable().describe('责任岗位'),
      phoneMasked: z.string().nullable(),
    }),
  ),
  firstResponsible: PostOfUnit.nullable(),
  posts: z.array(PostOfUnit),
  places: z.array(Place),
  neighbours: z.array(Neighbour),
  basics: z.object({
    score: z.number(),
    items: z.array(z.object({ code: z.string(), word: z.string(), has: z.boolean() })),
  }),
  mayChange: z.boolean(),
})
export type SchoolCard = z.infer<typeof SchoolCard>

const base = {
  ownership: Ownership.optional(),
  setting: Setting.optional(),
  students: Count.optional(),
  boarders: Count.optional(),
  staff: Count.optional(),
  guards: Count.optional(),
  buses: Count.optional(),
  certifiedGuards: Count.optional(),
  creditCode: z.string().trim().max(40).nullish(),
  schoolCode: z.string().trim().max(20).nullish(),
  address: z.string().trim().max(120).optional(),
  lat: Lat.nullish(),
  lng: Lng.nullish(),
  crs: Crs.default('CGCS2000').describe('所填坐标的坐标系；存为CGCS2000'),
}
const byOffice = {
  type: z
    .string()
    .regex(/^\d{3}$/, '办学类型码是3位数字')
    .optional(),
  community: UnitId.nullish(),
  station: UnitId.nullish(),
  leader: z.string().nullish(),
}
const changing = ['school-not-found', 'school-not-yours'] as const

export const schoolContract = {
  schoolList: endpoint({
    method: 'GET',
    path: '/api/schools',
    summary: '学校清单：按名称任意字查找，按类型、镇街、办别、是否寄宿筛选',
    input: z.object({
      search: z.string().trim().max(40).optional(),
      type: z.string().optional(),
      town: UnitId.optional(),
      ownership: Ownership.optional(),
      boarding: z.stringbool().optional(),
      mine: z.stringbool().optional().describe('只看本单位和属地的学校'),
      after: z.string().optional().describe('上一页最后一所学校的代码'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ schools: z.array(SchoolRow), total: z.number(), next: z.string().nullable() }),
  }),
  schoolCard: endpoint({
    method: 'GET',
    path: '/api/schools/:school',
    summary: '一校一档：基本情况、责任链、岗位、部位、周边',
    input: z.object({ school: UnitId, day: Day.optional() }),
    output: SchoolCard,
    refusals: ['school-not-found'],
  }),
  changeSchool: endpoint({
    method: 'POST',
    path: '/api/schools/:school',
    summary: '更新基本情况：学校改自己的，办公室可改全部和责任链',
    input: z.object({ school: UnitId, ...base, ...byOffice }),
    output: Done,
    refusals: [
      ...changing,
      'only-office',
      'identifier-wrong',
      'boarders-too-many',
      'certified-too-many',
      'coordinate-doubtful',
      'link-not-found',
      'nothing-changed',
    ],
  }),
  savePlace: endpoint({
    method: 'POST',
    path: '/api/schools/:school/places',
    summary: '登记或更新校门、食堂、宿舍等部位',
    input: z.object({
      school: UnitId,
      id: z.uuid().optional(),
      kind: PlaceKind,
      name: z.string().trim().min(1, '请填写部位名称').max(40),
      lat: Lat.nullish(),
      lng: Lng.nullish(),
      keyPlace: z.boolean().default(false),
    }),
    output: z.object({ id: z.uuid() }),
    refusals: [...changing, 'place-not-found', 'coordinate-doubtful'],
  }),
  closePlace: endpoint({
    method: 'POST',
    path: '/api/schools/:school/places/:place/close',
    summary: '停用一个部位，历史记录保留',
    input: z.object({ school: UnitId, place: z.uuid() }),
    output: Done,
    refusals: [...changing, 'place-not-found'],
  }),
  saveNeighbour: endpoint({
    method: 'POST',
    path: '/api/schools/:school/neighbours',
    summary: '登记或更新周边场所；直线距离自动计算，步行距离须写明测量方法',
    input: z.object({
      school: UnitId,
      id: z.uuid().optional(),
      kind: NeighbourKind,
      name: z.string().trim().min(2, '请填写名称').max(60),
      address: z.string().trim().max(120).default(''),
      creditCode: z.string().trim().max(40).nullish(),
      lat: Lat.nullish(),
      lng: Lng.nullish(),
      walkingMetres: Count.nullish(),
      walkingMethod: z.string().trim().max(60).nullish(),
      note: z.string().trim().max(200).default(''),
    }),
    output: z.object({ id: z.uuid(), straightMetres: z.number().nullable() }),
    refusals: [
      ...changing,
      'neighbour-not-found',
      'identifier-wrong',
      'coordinate-doubtful',
      'method-missing',
      'walk-shorter',
    ],
  }),
  closeNeighbour: endpoint({
    method: 'POST',
    path: '/api/schools/:school/neighbours/:neighbour/close',
    summary: '周边场所已关停或迁走',
    input: z.object({ school: UnitId, neighbour: z.uuid(), reason: z.string().trim().min(2, '请写明情况').max(200) }),
    output: Done,
    refusals: [...changing, 'neighbour-not-found'],
  }),
} as const
