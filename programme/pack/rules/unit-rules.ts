import { isOwnerGroup } from '#programme/clause/clause.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'
import { school, territory } from '#programme/pack/sections/hazard-categories.ts'

/** Every unit can be reached, named and placed: without a liaison nothing can be dispatched to it. */
export function unitFindings({ head, units }: Pack): Finding[] {
  const { found, say } = finder('units')
  for (const { index, key } of repeated(units, (unit) => unit.code))
    say([index, 'code'], `单位代码 ${key} 写了两次`, '改成不同的代码')
  for (const { index, key } of repeated(units, (unit) => unit.name))
    say([index, 'name'], `单位名称「${key}」写了两次`, '核对名称')
  units.forEach((unit, index) => {
    if (isOwnerGroup(unit.code) || unit.code === school || unit.code === territory)
      say([index, 'code'], `${unit.code} 是统称，不能作单位代码`, '换一个代码')
    if (!unit.posts.includes('liaison')) say([index, 'posts'], `${unit.name}没有联络员岗位`, '在 posts 里补上 liaison')
    if (unit.kind === 'town' && !unit.territory) say([index], `${unit.name}没有辖区代码`, '补上 territory，9位')
    if (unit.kind !== 'town' && unit.territory)
      say([index, 'territory'], `${unit.name}不是镇街，不应有辖区代码`, '删去 territory，或把 kind 改为 town')
    if (unit.territory && !unit.territory.startsWith(head.district.code))
      say([index, 'territory'], `${unit.name}的辖区代码不属本区`, `应以 ${head.district.code} 开头`)
    unit.laterNames.forEach((later, i) => {
      const before = unit.laterNames[i - 1]?.from ?? unit.validFrom
      if (later.from <= before)
        say([index, 'laterNames', i, 'from'], `${unit.name}改名日期不在前一名称之后`, '按启用先后排列')
    })
    if (unit.unsure && !unit.note)
      say([index, 'unsure'], `${unit.name}标为待确认，没有说明`, '补上 note，写明待确认什么')
  })
  for (const [kind, word] of [
    ['office', '办公室'],
    ['district', '区领导'],
  ] as const)
    if (units.filter((unit) => unit.kind === kind).length !== 1)
      say([], `${word}应有一个，且只有一个`, `核对 kind: ${kind}`)
  return found
}

/** The year, the document number and the id tell the same story. */
export function headFindings({ head }: Pack): Finding[] {
  const { found, say } = finder('head')
  if (!head.id.endsWith(`-${head.year}`)) say(['id'], `id 的年份与 year 不一致`, `改成以 -${head.year} 结尾`)
  if (!head.document.number.includes(`〔${head.year}〕`))
    say(['document', 'number'], '文号年份与 year 不一致', `改成〔${head.year}〕`)
  for (const { index, key } of repeated(head.series, (series) => series.code))
    say(['series', index, 'code'], `编号系列 ${key} 写了两次`, '删去一个')
  if (!head.series.some((series) => series.code === 'hazard')) say(['series'], '没有隐患编号系列', '补上 code: hazard')
  return found
}

/** School types stand in categories that exist. */
export function schoolTypeFindings({ schoolTypes }: Pack): Finding[] {
  const { found, say } = finder('schoolTypes')
  const categories = new Set(schoolTypes.categories.map((category) => category.code))
  for (const { index, key } of repeated(schoolTypes.categories, (category) => category.code))
    say(['categories', index, 'code'], `类别码 ${key} 写了两次`, '删去一个')
  for (const { index, key } of repeated(schoolTypes.types, (type) => type.code))
    say(['types', index, 'code'], `办学类型码 ${key} 写了两次`, '删去一个')
  schoolTypes.types.forEach((type, index) => {
    if (type.category !== undefined && !categories.has(type.category))
      say(['types', index, 'category'], `没有类别码 ${type.category}`, '改成 categories 里的代码')
  })
  return found
}

/** A setting appears once. */
export function settingFindings({ settings }: Pack): Finding[] {
  const { found, say } = finder('settings')
  for (const { index, key } of repeated(settings, (setting) => setting.code))
    say([index, 'code'], `设置 ${key} 写了两次`, '删去一个')
  return found
}
