import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'
import { dutyRoles, type Duty } from '#programme/pack/sections/duties.ts'

type Say = (path: (string | number)[], reason: string, remedy: string) => void

/** A duty is in a group, stands on clauses and is given to posts, schools and units that exist. */
export function dutyFindings({ duties: { groups, duties }, ...pack }: Pack): Finding[] {
  const { found, say } = finder('duties')
  const codesOf = (list: readonly { code: string }[]) => new Set<string>(list.map(({ code }) => code))
  const clauses = new Set<string>(pack.clauses.map(({ id }) => id))
  const known = {
    groups: codesOf(groups),
    units: codesOf(pack.units),
    types: codesOf(pack.schoolTypes.types),
    checklists: codesOf(pack.checklists.checklists),
    windows: codesOf(pack.calendar.peaks),
    details: codesOf(pack.hazardCategories.details),
  }
  for (const { index, key } of repeated(groups, ({ code }) => code))
    say(['groups', index, 'code'], `分组 ${key} 写了两次`, '删去一个')
  for (const { index, key } of repeated(duties, ({ code }) => code))
    say(['duties', index, 'code'], `工作 ${key} 写了两次`, '改成不同的代码')
  for (const { index, key } of repeated(duties, ({ name }) => name))
    say(['duties', index, 'name'], `工作名称「${key}」写了两次`, '改成不同的名称')
  duties.forEach((duty, index) => {
    const at = (...path: (string | number)[]) => ['duties', index, ...path]
    const { group, who, for: falls, recurs, proof, missed } = duty
    const list = (
      codes: readonly string[] | undefined,
      has: Set<string>,
      path: (string | number)[],
      what: string,
      remedy: string,
    ) => codes?.forEach((code, i) => has.has(code) || say(at(...path, i), `没有${what} ${code}`, remedy))
    if (!known.groups.has(group)) say(at('group'), `没有分组 ${group}`, '改成 groups 里的代码')
    list(duty.clauses, clauses, ['clauses'], '条款', '改成 clauses.yaml 里的编号')
    list(who, new Set(dutyRoles), ['who'], '岗位', `改成：${dutyRoles.join('、')}`)
    if (falls.on === 'unit') list(falls.units, known.units, ['for', 'units'], '单位', '改成 units.yaml 里的单位代码')
    else {
      list(falls.types, known.types, ['for', 'types'], '办学类型', '改成 school-types.yaml 里的代码')
      list(falls.by, known.units, ['for', 'by'], '单位', '改成 units.yaml 里的单位代码')
    }
    if ('windows' in recurs)
      list(recurs.windows, known.windows, ['recurs', 'windows'], '高峰时段', '改成 calendar.yaml 里 peaks 的代码')
    if (proof.checklist !== undefined && !known.checklists.has(proof.checklist))
      say(at('proof', 'checklist'), `没有检查单 ${proof.checklist}`, '改成 checklists.yaml 里的代码')
    if (missed.opens && !known.details.has(missed.opens.detail))
      say(at('missed', 'opens', 'detail'), `没有隐患类别 ${missed.opens.detail}`, '改成二级类别代码')
    sense(duty, (path, reason, remedy) => say(at(...path), `「${duty.name}」${reason}`, remedy))
  })
  return found
}

/** What each duty says of itself holds together. */
function sense({ for: falls, recurs, proof, missed, ...duty }: Duty, say: Say): void {
  if ('windows' in recurs && recurs.windows && recurs.times > 1)
    say(['recurs', 'times'], '既写高峰时段又写次数', '每个时段一次，删去 times；不分时段的删去 windows')
  for (const { index, key } of repeated(proof.fields, ({ code }) => code))
    say(['proof', 'fields', index, 'code'], `填写项 ${key} 写了两次`, '改成不同的代码')
  proof.fields.forEach(({ type, name, choices }, i) => {
    if (type === 'choice' && !choices) say(['proof', 'fields', i], `选择项「${name}」没有选项`, '补上 choices')
    if (type !== 'choice' && choices)
      say(['proof', 'fields', i, 'choices'], `「${name}」不是选择项，却有选项`, '删去 choices')
  })
  // A unit has no gate to stand at and no place where a hazard could lie: both belong to schools.
  if (falls.on === 'unit' && proof.place !== 'none') say(['proof', 'place'], '由单位做，不能要求校内定位', '删去 place')
  if (falls.on === 'unit' && missed.opens) say(['missed', 'opens'], '由单位做，漏做不能记成学校的隐患', '删去 opens')
  if (recurs.every === 'once' && recurs.to < recurs.from) say(['recurs', 'to'], '止日早于起日', '对调或改正')
  if (falls.on === 'school' && falls.by && missed.opens)
    say(['missed', 'opens'], '由单位到校做，漏做不能记成学校的隐患', '删去 opens')
  // What nobody has confirmed yet may be asked for, but must not put a school at fault.
  if (duty.unsure && missed.opens) say(['missed', 'opens'], '标准待确认，漏做不能记成隐患', '删去 opens，确认后再补上')
  const kept = proof.checklist !== undefined || proof.fields.length > 0 || proof.photos > 0 || proof.countersign
  if (duty.completionOnly && (kept || proof.place !== 'none'))
    say(['proof'], '只报是否完成，不能有检查单、填写项、照片、定位和会签', 'proof 改为 {}')
  if (duty.unsure && !duty.note) say(['unsure'], '标为待确认，没有说明', '补上 note，写明待确认什么')
}
