import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'
import type { ChecklistItem, GuardRuleSet, Threshold } from '#programme/pack/sections/checklists.ts'

type Path = (string | number)[]
type Say = (path: Path, reason: string, remedy: string) => void

/** What can be judged in which way: a number has a limit, a day has a distance. */
const fits = {
  'at-least': ['number', 'count'],
  'at-most': ['number', 'count'],
  'rule-set': ['number', 'count'],
  'within-days': ['day'],
  'not-past': ['day'],
} as const satisfies Record<Threshold['is'], readonly ChecklistItem['type'][]>
const typeWords = { number: '数字', count: '数量', day: '日期' }

/** An item is found by its code, can be judged, and what it finds leads to a hazard that exists. */
export function checklistFindings(pack: Pack): Finding[] {
  const { found, say } = finder('checklists')
  const { checklists } = pack.checklists
  for (const { index, key } of repeated(checklists, ({ code }) => code))
    say(['checklists', index, 'code'], `检查单 ${key} 写了两次`, '改成不同的代码')
  checklists.forEach(({ items, ...list }, index) => {
    const at = ['checklists', index]
    if (list.unsure && !list.note) say([...at, 'unsure'], `「${list.name}」标为待确认，没有说明`, '补上 note')
    for (const { index: i, key } of repeated(items, ({ code }) => code))
      say([...at, 'items', i, 'code'], `「${list.name}」里 ${key} 写了两次`, '改成不同的代码')
    items.forEach((item, i) => {
      const sayOfItem: Say = (path, reason, remedy) =>
        say([...at, 'items', i, ...path], `${item.code} ${reason}`, remedy)
      standsInTime(item, sayOfItem)
      leadsToHazard(item, pack, sayOfItem)
      isShownElsewhere(item, pack, sayOfItem)
      if (item.threshold) canBeJudged(item, item.threshold, pack, sayOfItem)
    })
  })
  return found
}

function standsInTime({ validFrom, validUntil, unsure, note }: Omit<ChecklistItem | GuardRuleSet, 'code'>, say: Say) {
  if (validFrom && validUntil && validUntil <= validFrom)
    say(['validUntil'], '的停用日不晚于启用日', 'validUntil 改到 validFrom 之后')
  if (unsure && !note) say(['unsure'], '标为待确认，没有说明', '补上 note，写明待确认什么')
}

function leadsToHazard({ hazard }: ChecklistItem, { hazardCategories }: Pack, say: Say) {
  if (!hazard) return
  if (!hazardCategories.details.some(({ code }) => code === hazard.detail))
    say(['hazard', 'detail'], `没有隐患类别 ${hazard.detail}`, '改成 hazard-categories.yaml 里的二级类别代码')
}

/** What renews an item or shows it in place of an answer is really there. */
function isShownElsewhere({ threshold, renewedBy, shownBy }: ChecklistItem, pack: Pack, say: Say) {
  if (renewedBy && threshold?.is !== 'within-days')
    say(['renewedBy'], '不按距今天数判断，不能由工作记录续期', '删去 renewedBy')
  if (renewedBy && !pack.duties.duties.some(({ code }) => code === renewedBy))
    say(['renewedBy'], `没有工作 ${renewedBy}`, '改成 duties.yaml 里的工作代码')
  if (shownBy?.from !== 'items') return
  const known = new Set(pack.checklists.checklists.flatMap(({ items }) => items.map(({ code }) => code)))
  for (const code of shownBy.items)
    if (!known.has(code)) say(['shownBy', 'items'], `没有检查项 ${code}`, '改成检查单里的代码')
}

function canBeJudged({ type }: ChecklistItem, threshold: Threshold, pack: Pack, say: Say) {
  const types: readonly ChecklistItem['type'][] = fits[threshold.is]
  const wanted = fits[threshold.is].map((each) => typeWords[each]).join('或')
  if (!types.includes(type)) say(['threshold'], `不是${wanted}，不能用 ${threshold.is}`, '改 type，或删去 threshold')
  if (threshold.is === 'rule-set' && !pack.checklists.guardRules.some(({ code }) => code === threshold.value))
    say(['threshold', 'value'], `没有配备规则 ${threshold.value}`, '改成 guardRules 里的代码')
  if (!('setting' in threshold) || threshold.setting === undefined) return
  const setting = pack.settings.find(({ code }) => code === threshold.setting)
  if (!setting) return say(['threshold', 'setting'], `没有设置 ${threshold.setting}`, '改成 settings.yaml 里的代码')
  if (setting.value !== threshold.value)
    say(['threshold', 'value'], `与设置「${setting.name}」的数字不同`, '两处改成同一个数')
}

/** A grade that is switched off is said once, beside the switch: the items that use it may be a hundred. */
export function checklistGradeFindings({ checklists: { checklists }, grades }: Pack): Finding[] {
  const { found, say } = finder('grades')
  const hazards = checklists.flatMap(({ items }) => items.flatMap(({ hazard }) => hazard ?? []))
  grades.forEach(({ code, name, enabled }, index) => {
    const using = hazards.filter(({ grade }) => grade === code).length
    if (!enabled && using > 0)
      say([index, 'enabled'], `${name}已关闭，检查单里还有${using}项用它`, 'enabled 改为 true，或改检查单里的 grade')
  })
  for (const missing of new Set(hazards.flatMap(({ grade }) => grade ?? [])))
    if (!grades.some(({ code }) => code === missing)) say([], `检查单用到的等级 ${missing} 没有写`, '补上该等级')
  return found
}

/** Steps go up and the last one is open, so that every school has a number; the district's choice is one of them. */
export function guardRuleFindings({ checklists: { guardRules }, settings }: Pack): Finding[] {
  const { found, say } = finder('checklists')
  for (const { index, key } of repeated(guardRules, ({ code }) => code))
    say(['guardRules', index, 'code'], `配备规则 ${key} 写了两次`, '改成不同的代码')
  guardRules.forEach((rules, index) => {
    const at = ['guardRules', index]
    standsInTime(rules, (path, reason, remedy) => say([...at, ...path], `配备规则「${rules.name}」${reason}`, remedy))
    rules.steps.forEach((step, i) => {
      const before = rules.steps[i - 1]
      const last = i === rules.steps.length - 1
      const up = !before || (step.guards >= before.guards && (before.below ?? 0) < (step.below ?? Infinity))
      if (!up) say([...at, 'steps', i], `「${rules.name}」的档次没有由小到大`, '按人数由小到大排列，保安人数不减')
      if (last !== (step.below === undefined))
        say([...at, 'steps', i], `「${rules.name}」应只有最后一档不写 below`, '补上 below，或删去最后一档的 below')
    })
  })
  const chosen = settings.findIndex(({ code }) => code === 'guard-rule-set')
  const choice = settings[chosen]?.value
  if (chosen < 0 || guardRules.some(({ code }) => code === choice)) return found
  const ofSettings = finder('settings')
  ofSettings.say([chosen, 'value'], `没有配备规则 ${String(choice)}`, '改成 checklists.yaml 里 guardRules 的代码')
  return [...found, ...ofSettings.found]
}
