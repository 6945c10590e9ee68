import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'
import { figureKeys } from '#duties/coverage/figures.ts'
import { Outcome, Standing } from '#duties/duty/standing.ts'

export const Count = z.int().min(0)

/** How many things were asked and how they stand. `asked` holds neither what is excused nor what may still be done. */
export const TallySum = z.object({
  asked: Count.describe('应完成（到期的，已免除的不算）'),
  done: Count.describe('已完成，含迟报和补录'),
  onTime: Count,
  late: Count.describe('迟报'),
  madeUp: Count.describe('补录'),
  missed: Count.describe('漏做'),
  excused: Count.describe('已免除，不进分母'),
  impossible: Count.describe('无法完成，有说明，仍在分母里'),
  open: Count.describe('还没到期'),
  timesDone: Count.describe('完成次数，逐项封顶'),
  timesAsked: Count.describe('应完成次数'),
})
export type TallySum = z.infer<typeof TallySum>

export const span = { from: PlainDay, to: PlainDay }
export const CoverageFilter = z.object({
  ...span,
  on: z.enum(['school', 'unit']).default('school').describe('看学校的还是单位的'),
  group: z.string().max(60).optional().describe('哪一类工作'),
  duty: z.string().max(60).optional(),
  figure: z.enum(figureKeys).optional().describe('哪个指标由哪些工作算出'),
  campaign: z.stringbool().optional().describe('只看开学前的专项'),
  town: z.string().max(40).optional(),
  subject: z.string().max(40).optional().describe('只看一所学校（单位）'),
})
export type CoverageFilter = z.infer<typeof CoverageFilter>

export const CoverageDuty = z.object({
  code: z.string(),
  name: z.string(),
  group: z.string(),
  groupName: z.string(),
  recurs: z.string().describe('多久一次，一句话'),
  clauses: z.array(z.string()),
  /** Done when the occasion comes: counted, never missed. */
  onOccasion: z.boolean(),
  sum: TallySum,
})
export type CoverageDuty = z.infer<typeof CoverageDuty>
export const CoverageSubject = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  town: z.string().nullable(),
  white: z.boolean().describe('应做的一项也没有记录'),
  sum: TallySum,
})
export type CoverageSubject = z.infer<typeof CoverageSubject>

export const ThingAsked = z.object({
  id: z.string(),
  period: z.string(),
  slot: z.string(),
  slotName: z.string(),
  from: Moment,
  to: Moment,
  until: Moment,
  times: z.int(),
  done: z.int().describe('做了几次，封顶'),
  standing: Standing,
  proofs: z.array(
    z.object({
      id: z.uuid(),
      turn: z.int(),
      outcome: Outcome,
      standing: Standing,
      postName: z.string(),
      observedAt: Moment.describe('现场时间'),
      receivedAt: Moment.describe('收到时间'),
      reason: z.string(),
      unmet: z.int(),
    }),
  ),
})
export type ThingAsked = z.infer<typeof ThingAsked>

export const CoveragePeriod = z.object({
  key: z.enum(['today', 'week', 'month', 'term', 'year', 'campaign']),
  words: z.string(),
  ...span,
})
export type CoveragePeriod = z.infer<typeof CoveragePeriod>

/** What the programme costs one kind of school. */
export const KindBurden = z.object({
  kind: z.string().describe('学段，是否寄宿'),
  schools: Count,
  duties: Count,
  minutesPerSchoolDay: z.number(),
  formsPerTerm: z.number(),
  ticksPerTerm: z.number(),
  heaviest: z.array(
    z.object({ code: z.string(), name: z.string(), recurs: z.string(), minutesPerSchoolDay: z.number() }),
  ),
})
export type KindBurden = z.infer<typeof KindBurden>
