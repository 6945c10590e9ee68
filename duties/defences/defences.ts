import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'

/** The three defences in the order of the clause: 人防、物防、技防. */
export const threeDefences = ['people-defence', 'goods-defence', 'technique-defence'] as const
export const EIGHT_ONES = 'eight-ones'
export const FOUR_PERCENTS = 'four-hundred-percents'
export const ListCode = z.enum([...threeDefences, EIGHT_ONES])
export type ListCode = z.infer<typeof ListCode>

const Count = z.int().min(0)
const Verdict = z.enum(['met', 'unmet', 'advised', 'not-applicable', 'unanswered', 'expired'])

/** How one list stands at a school, in a line. */
export const ListStanding = z.object({
  list: ListCode,
  state: z.enum(['none', 'old', 'known']).describe('从未自查、已过期、有效'),
  score: z.number().nullable().describe('百分制；不知道时没有'),
  reached: z.boolean().nullable().describe('必查项全达标；不知道时没有'),
  seenAt: Moment.nullable(),
  proof: z.uuid().nullable(),
  unmet: Count,
  expired: Count,
  unanswered: Count,
})
export type ListStanding = z.infer<typeof ListStanding>

export const Wholes = z.object({ met: Count.nullable(), of: Count, lacking: z.array(z.string()) })
export const PlateState = z.object({
  text: z.string().nullable().describe('标牌应写的字；派出所不知道时没有'),
  station: z.string().nullable(),
  hung: z.boolean().nullable().describe('名称正确的标牌已挂，有照片'),
})
export type PlateState = z.infer<typeof PlateState>

export const SchoolStanding = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  town: z.string().nullable(),
  lists: z.array(ListStanding),
  wholes: Wholes.describe('八个一'),
  percents: z.record(z.string(), z.boolean().nullable()),
  plate: PlateState,
  gaps: Count.describe('三防和八个一里不满足的项数'),
})
export type SchoolStanding = z.infer<typeof SchoolStanding>

/** A figure of the district: 三防达标率, F1 to F4, 八个一达标率, 标牌. */
export const DefenceFigure = z.object({ key: z.string(), name: z.string(), n: Count, m: Count, unknown: Count })
export type DefenceFigure = z.infer<typeof DefenceFigure>

export const DefenceItem = z.object({
  code: z.string(),
  text: z.string(),
  basis: z.string(),
  unsure: z.boolean(),
  note: z.string(),
  must: z.boolean(),
  weight: z.number(),
  verdict: Verdict,
  says: z.string().describe('答的是什么'),
  hazard: z.object({ id: z.string(), number: z.string() }).nullable().describe('未销号的隐患'),
})
export type DefenceItem = z.infer<typeof DefenceItem>

export const DefenceGap = z.object({
  list: ListCode,
  code: z.string(),
  text: z.string(),
  basis: z.string(),
  unsure: z.boolean(),
  schools: Count,
})

export const DefenceFilter = z.object({
  day: PlainDay.optional().describe('哪一天的情况，默认今天'),
  town: z.string().max(40).optional(),
  figure: z.string().max(20).optional().describe('只看这个指标，没达标的在前'),
  item: z.string().max(20).optional().describe('只看这一项不满足的学校'),
  sort: z.enum(['order', 'gap']).default('order').describe('默认按名册次序，不排名'),
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type DefenceFilter = z.infer<typeof DefenceFilter>
