import type { Tally } from '#duties/coverage/judge.ts'
import type { Matrix } from '#duties/coverage/matrix.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

/** What is divided: things asked, the times in them, or schools for which all of it was done. */
type Counted = 'done' | 'onTime' | 'times' | 'subjects' | 'madeUp'

export type FigureRule = {
  key: string
  name: string
  /** The sum in words, as it is printed under the number. */
  formula: string
  unit: string
  counts: Counted
  /** The duties it is made of; the same narrowing opens its rows. */
  of: (duty: Duty) => boolean
}

const serves = ({ clauses: served }: Duty, ...clauses: string[]) => clauses.some((clause) => served.includes(clause))
const onSchoolDays = ({ recurs }: Duty) => recurs.every === 'school-day'
const regular = ({ recurs }: Duty) => recurs.every !== 'event'
const isPatrol = (duty: Duty) => onSchoolDays(duty) && serves(duty, '4.15', '5.12', '5.13')
const isPeak = (duty: Duty) => serves(duty, '5.10') && 'windows' in duty.recurs && duty.recurs.windows !== undefined
const isNil = (duty: Duty) => regular(duty) && serves(duty, '6.3')
const isPlatform = (duty: Duty) => onSchoolDays(duty) && serves(duty, '5.35')
const before = ({ recurs }: Duty) => recurs.every === 'opening'

/** Figures that duties feed, each with one way of counting. Source: domain formulas of 统计口径; a rate never stands without n/m. */
export const figureRules = [
  {
    key: 'patrol',
    name: '巡查完成率',
    unit: '次',
    counts: 'times',
    of: isPatrol,
    formula: '完成次数（每日封顶应完成）÷ 应完成次数，只算上课日',
  },
  {
    key: 'gate',
    name: '高峰护卫准时率',
    unit: '班',
    counts: 'onTime',
    of: isPeak,
    formula: '按时到岗 ÷ 应到岗，按学校×高峰时段',
  },
  {
    key: 'nil',
    name: '零报告报送率',
    unit: '份',
    counts: 'done',
    of: isNil,
    formula: '已报 ÷ 应报，按学校×期；没有也报零',
  },
  {
    key: 'nil-in-time',
    name: '零报告及时率',
    unit: '份',
    counts: 'onTime',
    of: isNil,
    formula: '按时报 ÷ 应报，按学校×期',
  },
  {
    key: 'platform',
    name: '平台使用率',
    unit: '校日',
    counts: 'done',
    of: isPlatform,
    formula: '有使用记录 ÷ 应使用，按学校×日',
  },
  {
    key: 'sweep',
    name: '排查覆盖率',
    unit: '所',
    counts: 'subjects',
    of: before,
    formula: '开学前排查全部完成的学校 ÷ 应排查的学校',
  },
  {
    key: 'done',
    name: '完成率',
    unit: '项',
    counts: 'done',
    of: regular,
    formula: '完成（含迟报、补录）÷ 应完成；免除的不算',
  },
  {
    key: 'in-time',
    name: '准时率',
    unit: '项',
    counts: 'onTime',
    of: regular,
    formula: '按时完成 ÷ 应完成；补录不算准时',
  },
  {
    key: 'made-up',
    name: '补录率',
    unit: '项',
    counts: 'madeUp',
    of: regular,
    formula: '补录 ÷ 应完成',
  },
] as const satisfies readonly FigureRule[]

export type FigureKey = (typeof figureRules)[number]['key']
export const figureKeys = figureRules.map(({ key }) => key) as [FigureKey, ...FigureKey[]]
export const findFigure = (key: string): FigureRule | undefined => figureRules.find((rule) => rule.key === key)

export type Fraction = { part: number; whole: number; rate: number | null }

/** One figure of a matrix that holds its duties and no other. Nothing asked is no rate: it is never shown as complete. */
export function figureOf(
  { counts }: Pick<FigureRule, 'counts'>,
  { total, rows }: Pick<Matrix, 'total' | 'rows'>,
): Fraction {
  if (counts !== 'subjects') return fraction(...partOf(counts, total))
  const asked = [...rows.values()].filter((row) => row.asked > 0)
  return fraction(asked.filter((row) => row.done === row.asked).length, asked.length)
}

const partOf = (counts: Exclude<Counted, 'subjects'>, total: Tally): [number, number] =>
  counts === 'times' ? [total.timesDone, total.timesAsked] : [total[counts], total.asked]

const fraction = (part: number, whole: number): Fraction => ({ part, whole, rate: whole === 0 ? null : part / whole })
