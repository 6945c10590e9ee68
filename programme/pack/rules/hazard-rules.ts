import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'
import { school, territory } from '#programme/pack/sections/hazard-categories.ts'

/** A category leads somewhere: to a domain, to units that exist and to the clauses it stands on. */
export function categoryFindings({ clauses, units, hazardCategories: { domains, details } }: Pack): Finding[] {
  const { found, say } = finder('hazardCategories')
  const unitCodes = new Set<string>(units.map((unit) => unit.code))
  const clauseIds = new Set(clauses.map((clause) => clause.id))
  const domainCodes = new Set(domains.map((domain) => domain.code))
  const mayAct = (code: string) => unitCodes.has(code) || code === school || code === territory
  const duplicates = [
    ...repeated(domains, (domain) => domain.code).map((each) => ({
      ...each,
      at: ['domains', each.index, 'code'],
      what: '一级类别',
    })),
    ...repeated(details, (detail) => detail.code).map((each) => ({
      ...each,
      at: ['details', each.index, 'code'],
      what: '二级类别',
    })),
    ...repeated(details, (detail) => detail.fieldWord).map((each) => ({
      ...each,
      at: ['details', each.index, 'fieldWord'],
      what: '按钮用词',
    })),
  ]
  for (const { at, key, what } of duplicates) say(at, `${what} ${key} 写了两次`, '改成不同的写法')
  const placed = details.filter((detail) => detail.fieldPlace !== undefined)
  for (const { key } of repeated(placed, (detail) => String(detail.fieldPlace)))
    say(
      ['details', details.findLastIndex((detail) => String(detail.fieldPlace) === key), 'fieldPlace'],
      `按钮位置 ${key} 用了两次`,
      '每个位置只放一类',
    )
  const noBasis = (id: string, at: (string | number)[]) =>
    clauseIds.has(id) || say(at, `依据 ${id} 不是条款`, '改成 clauses.yaml 里的编号')
  domains.forEach((domain, index) => {
    noBasis(domain.basis, ['domains', index, 'basis'])
    if (!details.some((detail) => detail.domain === domain.code))
      say(['domains', index], `一级类别「${domain.label}」下没有二级类别`, '补一个二级类别，或删去它')
  })
  details.forEach((detail, index) => {
    const at = ['details', index]
    if (!domainCodes.has(detail.domain))
      say([...at, 'domain'], `没有一级类别 ${detail.domain}`, '改成 domains 里的代码')
    if (!mayAct(detail.lead))
      say([...at, 'lead'], `牵头单位 ${detail.lead} 不存在`, '改成单位代码、school 或 territory')
    detail.assist.forEach((code, i) => {
      if (!mayAct(code)) say([...at, 'assist', i], `配合单位 ${code} 不存在`, '改成单位代码、school 或 territory')
      if (code === detail.lead)
        say([...at, 'assist', i], `「${detail.label}」的牵头单位又是配合单位`, '从 assist 里删去')
    })
    detail.basis.forEach((id, i) => noBasis(id, [...at, 'basis', i]))
  })
  return found
}

/** 一般 and 重大 always exist; a graver grade has more days and never fewer eyes. */
export function gradeFindings({ grades }: Pack): Finding[] {
  const { found, say } = finder('grades')
  for (const { index, key } of repeated(grades, (grade) => grade.code))
    say([index, 'code'], `等级 ${key} 写了两次`, '删去一个')
  for (const code of ['general', 'major'] as const)
    if (!grades.some((grade) => grade.code === code && grade.enabled))
      say([], `等级 ${code} 不能缺少或关闭`, '一般和重大为国家规定，须启用')
  grades.forEach((grade, index) => {
    if (!grade.enabled && !grade.switchable) say([index, 'enabled'], `${grade.name}不可关闭`, 'enabled 改为 true')
    const lighter = grades[index - 1]
    if (lighter && lighter.resolveDays >= grade.resolveDays)
      say([index, 'resolveDays'], `${grade.name}的整改天数不多于${lighter.name}`, '等级由轻到重排列，天数递增')
    if (lighter && lighter.reinspectors > grade.reinspectors)
      say([index, 'reinspectors'], `${grade.name}的复查人少于${lighter.name}`, '越重的复查人不能越少')
  })
  return found
}

/** A way of finding appears once. */
export function channelFindings({ channels }: Pack): Finding[] {
  const { found, say } = finder('channels')
  for (const { index, key } of repeated(channels, (channel) => channel.code))
    say([index, 'code'], `发现方式 ${key} 写了两次`, '删去一个')
  for (const { index, key } of repeated(channels, (channel) => channel.name))
    say([index, 'name'], `发现方式「${key}」写了两次`, '删去一个')
  return found
}
