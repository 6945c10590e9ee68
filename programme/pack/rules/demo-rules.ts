import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'
import type { Demo, DemoHazard } from '#programme/pack/sections/demo.ts'
import { school, territory } from '#programme/pack/sections/hazard-categories.ts'

/** Demo schools lie in towns of the pack and carry identity codes that agree with their type. */
export function demoSchoolFindings({ units, schoolTypes, clauses }: Pack, { schools }: Demo): Finding[] {
  const { found, say } = finder('schools')
  for (const { index, key } of repeated(schools, (each) => each.code))
    say([index, 'code'], `学校代码 ${key} 写了两次`, '改成不同的代码')
  schools.forEach((each, index) => {
    const type = schoolTypes.types.find((one) => one.code === each.type)
    if (!type) say([index, 'type'], `没有办学类型 ${each.type}`, '改成 school-types.yaml 里的代码')
    if (!units.some((unit) => unit.code === each.town && unit.kind === 'town'))
      say([index, 'town'], `没有镇街 ${each.town}`, '改成镇街的单位代码')
    if (each.boarders > each.students) say([index, 'boarders'], '寄宿生多于学生', '核对人数')
    const prefix = type?.category === undefined ? undefined : type.category + schoolTypes.province
    if (prefix && !each.identityCode?.startsWith(prefix))
      say([index, 'identityCode'], `标识码应以 ${prefix} 开头`, '核对类别码和省代码')
    if (each.keyTarget && !clauses.some((clause) => clause.id === each.keyTarget?.clause))
      say([index, 'keyTarget', 'clause'], `依据 ${each.keyTarget.clause} 不是条款`, '改成 clauses.yaml 里的编号')
  })
  return found
}

/** The days of one hazard in the order they can happen. */
const lifeOf = (hazard: DemoHazard) =>
  [
    ['foundOn', hazard.foundOn],
    ['dispatchedOn', hazard.dispatchedOn],
    ['acceptedOn', hazard.acceptedOn],
    ['rectifiedOn', hazard.rectifiedOn],
    ['inspectedOn', hazard.inspectedOn],
    ['struckOffOn', hazard.struckOffOn],
  ] as const

/** What each state has and has not: a hazard cannot wait for re-inspection before it was reported put right. */
const has = {
  untriaged: { dispatchedOn: false, due: false, rectifiedOn: false, struckOffOn: false },
  'in-hand': { dispatchedOn: true, due: true, rectifiedOn: false, struckOffOn: false },
  'awaiting-reinspection': { dispatchedOn: true, due: true, rectifiedOn: true, struckOffOn: false },
  'struck-off': { dispatchedOn: true, due: true, rectifiedOn: true, struckOffOn: true },
} as const satisfies Record<DemoHazard['state'], Partial<Record<keyof DemoHazard, boolean>>>

/** The story holds together: numbers without gaps, days in order, everything referred to exists. */
export function demoHazardFindings(pack: Pack, { schools, hazards: { clock, hazards } }: Demo): Finding[] {
  const { found, say } = finder('hazards')
  const unitCodes = new Set<string>([...pack.units.map((unit) => unit.code), school])
  const knows = (set: { code: string }[], code: string) => set.some((each) => each.code === code)
  hazards.forEach((hazard, index) => {
    const at = (...path: string[]) => ['hazards', index, ...path]
    if (hazard.no !== index + 1) say(at('no'), `第${index + 1}条的编号是${hazard.no}`, '编号从1起连续，不空号')
    const before = hazards[index - 1]
    if (before && hazard.registeredOn < before.registeredOn)
      say(at('registeredOn'), `${hazard.no}号登记早于${before.no}号`, '编号按登记先后排列')
    if (hazard.registeredOn < hazard.foundOn) say(at('registeredOn'), '登记早于发现', '核对日期')
    if (!knows(schools, hazard.school)) say(at('school'), `没有学校 ${hazard.school}`, '改成 schools.yaml 里的代码')
    if (!knows(pack.hazardCategories.details, hazard.detail))
      say(at('detail'), `没有类别 ${hazard.detail}`, '改成二级类别代码')
    if (!knows(pack.channels, hazard.channel))
      say(at('channel'), `没有发现方式 ${hazard.channel}`, '改成 channels.yaml 里的代码')
    for (const code of [hazard.lead ?? [], hazard.assist].flat())
      if (!unitCodes.has(code) || code === territory) say(at('lead'), `没有单位 ${code}`, '改成单位代码，或 school')
    let last: string = hazard.foundOn
    for (const [key, day] of lifeOf(hazard)) {
      if (day === undefined) continue
      if (day < last) say(at(key), `${hazard.no}号的 ${key} 早于前一步`, '核对日期先后')
      if (day > clock.slice(0, 10)) say(at(key), `${hazard.no}号的 ${key} 在演示时钟之后`, '改到演示时钟之前')
      last = day
    }
    if (hazard.due !== undefined && hazard.due < hazard.foundOn)
      say(at('due'), `${hazard.no}号的期限早于发现`, '核对日期')
    for (const [key, wanted] of Object.entries(has[hazard.state]))
      if ((hazard[key as keyof DemoHazard] !== undefined) !== wanted)
        say(
          at('state'),
          `${hazard.no}号状态为 ${hazard.state}，${wanted ? '缺少' : '不应有'} ${key}`,
          '改状态，或补、删该项',
        )
    for (const no of [hazard.reboundOf ?? [], hazard.looksLike?.no ?? []].flat())
      if (no >= hazard.no || no < 1) say(at('no'), `${hazard.no}号关联的 ${no} 号不在它之前`, '改成更早的编号')
  })
  return found
}

/** Every unit can be signed in to as its liaison, every school as its head. */
export function demoPostFindings({ units }: Pack, { schools, posts }: Demo): Finding[] {
  const { found, say } = finder('posts')
  for (const { index, key } of repeated(posts, (post) => post.account))
    say([index, 'account'], `账号 ${key} 写了两次`, '改成不同的账号')
  posts.forEach((post, index) => {
    if ((post.unit === undefined) === (post.school === undefined))
      say([index], `${post.account} 应属一个单位或一所学校`, 'unit 和 school 只写一个')
    if (post.unit && !units.some((unit) => unit.code === post.unit))
      say([index, 'unit'], `没有单位 ${post.unit}`, '改成 units.yaml 里的代码')
    if (post.school && !schools.some((each) => each.code === post.school))
      say([index, 'school'], `没有学校 ${post.school}`, '改成 schools.yaml 里的代码')
  })
  for (const unit of units)
    if (!posts.some((post) => post.unit === unit.code && post.kind === 'liaison'))
      say([], `${unit.name}没有联络员账号`, `补上 unit: ${unit.code}、kind: liaison`)
  for (const each of schools)
    if (!posts.some((post) => post.school === each.code && post.kind === 'school-head'))
      say([], `${each.name}没有第一责任人账号`, `补上 school: ${each.code}、kind: school-head`)
  return found
}
