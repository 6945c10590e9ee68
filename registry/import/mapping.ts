import type { Crs } from '#registry/identifier/coordinate.ts'
import { type Bounds, nanchangBounds } from '#registry/identifier/coordinate.ts'

export type ImportKind = 'units' | 'schools'

export type Column = {
  field: string
  /** Heading in the file; where a cell is empty, the next one is looked at. */
  headers: readonly string[]
  required?: boolean
  /** Words of the file and what they mean here. */
  values?: Readonly<Record<string, string>>
}

/** How a file's columns are to be read. Data, so that another register needs no code. */
export type Mapping = {
  kind: ImportKind
  name: string
  columns: readonly Column[]
  crs: Crs
  bounds: Bounds
}

const unitColumns: Column[] = [
  { field: 'id', headers: ['代码'], required: true },
  { field: 'kind', headers: ['类别'], required: true },
  { field: 'name', headers: ['全称'], required: true },
  { field: 'short', headers: ['简称'] },
  { field: 'parent', headers: ['属地上级'] },
  { field: 'line', headers: ['主管部门'] },
]

const schoolColumns: Column[] = [
  { field: 'id', headers: ['代码'], required: true },
  { field: 'name', headers: ['学校名称'], required: true },
  { field: 'short', headers: ['简称'] },
  { field: 'type', headers: ['办学类型'], required: true },
  { field: 'ownership', headers: ['办别'], required: true },
  { field: 'setting', headers: ['城乡'] },
  { field: 'parent', headers: ['属地镇街'] },
  { field: 'line', headers: ['主管部门'] },
  { field: 'community', headers: ['社区'] },
  { field: 'station', headers: ['派出所'] },
  { field: 'students', headers: ['学生数'], required: true },
  { field: 'boarders', headers: ['寄宿生数'] },
  { field: 'staff', headers: ['教职工数'] },
  { field: 'guards', headers: ['保安数'] },
  { field: 'certifiedGuards', headers: ['持证保安数'] },
  { field: 'creditCode', headers: ['统一社会信用代码'] },
  { field: 'schoolCode', headers: ['学校标识码'] },
  { field: 'address', headers: ['地址'] },
  { field: 'lng', headers: ['经度'] },
  { field: 'lat', headers: ['纬度'] },
]

/** A public register of another place: traditional characters, WGS-84, several registrations on one campus, no numbers of pupils. */
const hongKongColumns: Column[] = [
  { field: 'id', headers: ['SCHOOL NO.'], required: true },
  { field: 'name', headers: ['中文名稱', 'ENGLISH NAME'], required: true },
  {
    field: 'type',
    headers: ['學校類型'],
    required: true,
    values: { 小學: '小学', 中學: '完全中学', 幼稚園: '幼儿园', 幼稚園暨幼兒中心: '幼儿园' },
  },
  {
    field: 'ownership',
    headers: ['資助種類'],
    required: true,
    values: {
      官立: '公办',
      資助: '公办',
      按位津貼: '公办',
      直接資助計劃: '民办',
      英基學校協會: '民办',
      私立: '民办',
      私立獨立學校計劃: '民办',
    },
  },
  { field: 'parent', headers: ['分區'] },
  { field: 'address', headers: ['中文地址', 'ENGLISH ADDRESS'] },
  { field: 'lng', headers: ['LONGITUDE'] },
  { field: 'lat', headers: ['LATITUDE'] },
]

const here = { crs: 'CGCS2000', bounds: nanchangBounds } as const

export const mappings = {
  units: { kind: 'units', name: '单位名册', columns: unitColumns, ...here },
  schools: { kind: 'schools', name: '学校名册', columns: schoolColumns, ...here },
  'schools-hk': {
    kind: 'schools',
    name: '香港教育局学校名册',
    columns: hongKongColumns,
    crs: 'WGS-84',
    bounds: { west: 113.8, south: 22.1, east: 114.5, north: 22.6 },
  },
} as const satisfies Record<string, Mapping>
export type MappingId = keyof typeof mappings
export const mappingIds = Object.keys(mappings) as [MappingId, ...MappingId[]]

export const headerOf = ({ columns }: Mapping, field: string): string =>
  columns.find((column) => column.field === field)?.headers[0] ?? field
