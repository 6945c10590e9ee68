import { createHash } from 'node:crypto'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo, DemoSchool } from '#programme/pack/sections/demo.ts'
import { unitPostWords } from '#programme/pack/sections/units.ts'
import { type Role, roleWords } from '#registry/post/role.ts'

export type UnitRow = {
  id: string
  kind: string
  name: string
  short: string
  parent: string | null
  line: string | null
  sort: number
  valid_from: string
  names: { name: string; short: string; valid_from: string; valid_until: string | null }[]
}
export type PostRow = {
  id: string
  unit: string
  role: Role
  title: string
  mandatory: boolean
  valid_from: string
  login: string | null
  label: string | null
}

const kindOf = { office: 'office', district: 'group', member: 'member', town: 'town' } as const
const ADMINISTRATORS = ['system-admin', 'security-admin', 'auditor'] as const satisfies Role[]

/** Communities and police stations have no code of their own in a pack: their name in their town gives one that stays. */
const codeOf = (prefix: string, name: string) =>
  `${prefix}-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`
export const communityOf = ({ town, community }: DemoSchool): string => codeOf(`${town}-c`, community)
export const stationOf = ({ town, station }: DemoSchool): string => codeOf(`${town}-s`, station)

/** The units of the pack with all their names, and those of the demo below them. */
export function unitRows(pack: Pack, demo?: Demo): UnitRow[] {
  const start = `${pack.head.year}-01-01`
  const education = pack.units.find(({ kind, name }) => kind === 'member' && name.includes('教'))?.code ?? null
  const police = pack.units.find(({ kind, name }) => kind === 'member' && name.includes('公安'))?.code ?? null
  const own = pack.units.map((unit, i): UnitRow => {
    const names = [
      { ...unit, from: unit.validFrom },
      ...unit.laterNames.toSorted((a, b) => a.from.localeCompare(b.from)),
    ]
    return {
      id: unit.code,
      kind: kindOf[unit.kind],
      name: unit.name,
      short: unit.short,
      parent: null,
      line: null,
      sort: i,
      valid_from: unit.validFrom,
      names: names.map(({ name, short, from }, j) => ({
        name,
        short,
        valid_from: from,
        valid_until: names[j + 1]?.from ?? null,
      })),
    }
  })
  const plain = (
    id: string,
    kind: string,
    name: string,
    short: string,
    parent: string,
    line: string | null,
    sort: number,
  ): UnitRow => ({
    id,
    kind,
    name,
    short,
    parent,
    line,
    sort,
    valid_from: start,
    names: [{ name, short, valid_from: start, valid_until: null }],
  })
  const below = (demo?.schools ?? []).flatMap((school, i) => [
    plain(communityOf(school), 'community', school.community, school.community, school.town, null, 200 + i),
    plain(stationOf(school), 'station', school.station, school.station, school.town, police, 300 + i),
    plain(
      school.code,
      school.code.startsWith('S') ? 'school' : 'care',
      school.name,
      school.name.replace('（示例）', ''),
      school.town,
      education,
      400 + i,
    ),
  ])
  return [...new Map([...own, ...below].map((row) => [row.id, row])).values()]
}

/** Every post a unit must have, and those only the demo fills. */
export function postRows(pack: Pack, demo?: Demo): PostRow[] {
  const start = `${pack.head.year}-01-01`
  const office = pack.units.find(({ kind }) => kind === 'office')?.code ?? 'office'
  const post = (unit: string, role: Role, title: string, mandatory: boolean): PostRow => ({
    id: `${unit}-${role}`,
    unit,
    role,
    title,
    mandatory,
    valid_from: start,
    login: null,
    label: null,
  })
  const rows = new Map<string, PostRow>()
  const add = (row: PostRow) => rows.set(row.id, row)
  for (const unit of pack.units) for (const role of unit.posts) add(post(unit.code, role, unitPostWords[role], true))
  for (const role of ADMINISTRATORS) add(post(office, role, roleWords[role], true))
  for (const school of demo?.schools ?? []) {
    const needed: Role[] = school.code.startsWith('S')
      ? ['school-head', 'school-safety', 'duty-leader', 'guard']
      : ['school-head', 'school-safety']
    for (const role of needed) add(post(school.code, role, roleWords[role], true))
  }
  const taken = new Map<string, number>()
  for (const account of demo?.posts ?? []) {
    const unit = account.unit ?? account.school ?? office
    const base = `${unit}-${account.kind}`
    const nth = (taken.get(base) ?? 0) + 1
    taken.set(base, nth)
    const id = nth === 1 ? base : `${base}-${nth}`
    const title = account.name.split(' · ').at(-1) ?? account.name
    add({
      ...post(unit, account.kind, title, rows.get(base)?.mandatory ?? false),
      id,
      login: account.account,
      label: account.name,
    })
  }
  return [...rows.values()]
}
