import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'

/** Every product of likelihood and consequence falls into one grade, and a graver one is looked at no later than a lighter. */
export function riskFindings({ risks, hazardCategories, duties }: Pack): Finding[] {
  const { found, say } = finder('risks')
  const { kinds, likelihood, consequence, grades, highFrom, proves, unsure, note } = risks
  const details = new Set(hazardCategories.details.map(({ code }) => code))
  if (unsure && !note) say(['unsure'], '标为待确认，没有说明', '补一行 note')
  for (const { index, key } of repeated(kinds, ({ code }) => code))
    say(['kinds', index, 'code'], `风险类别 ${key} 写了两次`, '改成不同的代码')
  kinds.forEach(({ detail, name }, index) => {
    if (!details.has(detail))
      say(
        ['kinds', index, 'detail'],
        `「${name}」转隐患的类别 ${detail} 不存在`,
        '改成 hazard-categories.yaml 里的代码',
      )
  })
  for (const [section, levels] of [
    ['likelihood', likelihood],
    ['consequence', consequence],
  ] as const)
    levels.forEach(({ value }, index) => {
      if (value !== index + 1) say([section, index, 'value'], `打分应依次为1、2、3，这里是${value}`, '由轻到重依次排列')
    })
  for (const { index, key } of repeated(grades, ({ code }) => code))
    say(['grades', index, 'code'], `风险等级 ${key} 写了两次`, '改成不同的代码')
  if (grades[0]?.from !== 1) say(['grades', 0, 'from'], '最低一级应从1分起', 'from 改为 1')
  grades.forEach(({ name, from, reviewDays }, index) => {
    const lighter = grades[index - 1]
    if (from > likelihood.length * consequence.length)
      say(['grades', index, 'from'], `${name}的起点分${from}打不到`, '改小 from')
    if (lighter && from <= lighter.from)
      say(['grades', index, 'from'], `${name}的起点分不高于${lighter.name}`, '等级由轻到重排列，起点分递增')
    if (lighter && reviewDays > lighter.reviewDays)
      say(['grades', index, 'reviewDays'], `${name}的复核间隔长于${lighter.name}`, '越重的复核越勤')
  })
  if (!grades.some(({ code }) => code === highFrom))
    say(['highFrom'], `没有风险等级 ${highFrom}`, '改成 grades 里的代码')
  proves.forEach(({ duty: code, fields }, index) => {
    const duty = duties.duties.find((each) => each.code === code)
    if (!duty) return say(['proves', index, 'duty'], `没有经常性工作 ${code}`, '改成 duties.yaml 里的代码')
    for (const field of Object.keys(fields))
      if (!duty.proof.fields.some((each) => each.code === field))
        say(['proves', index, 'fields', field], `「${duty.name}」没有填写项 ${field}`, '改成它的填写项代码')
    return undefined
  })
  return found
}
