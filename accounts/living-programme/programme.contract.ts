import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { HazardGrade, HazardState } from '#matters/hazard/hazard.ts'
import { Shown } from '#accounts/living-programme/shown.ts'
import { TodayCounts } from '#accounts/living-programme/today.ts'
import { DueStanding } from '#matters/hazard/hazard-reads.contract.ts'
import { ClauseId, ClauseKind, ClauseState } from '#programme/clause/clause.ts'

export const Standing = z.enum(['todo', 'doing', 'soon', 'late', 'done', 'unknown'])

/** What a reader may narrow the document by: one way of standing, or whether anything serves it at all. */
export const StateFilter = z.enum([...Standing.options, 'served', 'planned'])
export type StateFilter = z.infer<typeof StateFilter>

const Parts = z.object({
  total: z.int(),
  served: z.int(),
  planned: z.int(),
  todo: z.int(),
  doing: z.int(),
  soon: z.int(),
  late: z.int(),
  done: z.int(),
  unknown: z.int(),
})

/** n of m, in words and with the rows behind it. */
export const Figure = z.object({
  words: z.string(),
  part: z.int(),
  whole: z.int(),
  unit: z.string(),
  none: z.string().describe('没有可数的，为什么'),
  href: z.string().nullable().describe('所数的那些行；台账筛不出来的为空'),
  late: z.int(),
  soon: z.int(),
  missing: z.array(z.string()).describe('还差哪些'),
  note: z.string(),
})

export const LiveClause = z.object({
  id: ClauseId,
  article: z.int(),
  statement: z.string(),
  kinds: z.array(ClauseKind),
  owners: z.array(z.object({ code: z.string(), name: z.string() })),
  state: ClauseState,
  serves: z.array(z.string()).describe('靠什么落实'),
  standing: Standing.nullable().describe('待建的条款没有'),
  figure: Figure.nullable(),
})
export type LiveClause = z.infer<typeof LiveClause>

const Unit = z.object({ code: z.string(), name: z.string() })

export const LiveProgramme = z.object({
  now: Moment,
  title: z.string(),
  number: z.string(),
  year: z.int(),
  unit: Unit.nullable().describe('只看哪个单位的条款'),
  whole: z.boolean().describe('看得到全部条款，还是只有本单位的'),
  units: z.array(Unit).describe('可以筛选的单位'),
  parts: Parts,
  articles: z.array(
    z.object({
      no: z.int(),
      name: z.string(),
      heading: z.string().nullable(),
      parts: Parts,
      clauses: z.array(LiveClause),
    }),
  ),
})
export type LiveProgramme = z.infer<typeof LiveProgramme>

/** One hazard that a clause is about. */
export const ClauseRow = z.object({
  id: z.uuid(),
  number: z.int(),
  numberText: z.string(),
  title: z.string(),
  schoolName: z.string(),
  leadName: z.string().nullable(),
  grade: HazardGrade.nullable(),
  state: HazardState,
  dueOn: z.iso.date().nullable(),
  originalDueOn: z.iso.date().nullable(),
  extensions: z.int(),
  extensionAsked: z.boolean(),
  doneAt: Moment.nullable(),
  orders: z.int(),
  listed: z.boolean(),
  due: DueStanding,
})
export type ClauseRow = z.infer<typeof ClauseRow>

const Evidence = z.object({
  hazard: z.uuid(),
  number: z.int(),
  schoolName: z.string(),
  before: z.object({ file: z.string(), at: Moment }),
  after: z.object({ file: z.string(), at: Moment }),
})

export const ClausePage = z.object({
  now: Moment,
  clause: LiveClause,
  articleName: z.string(),
  open: z.array(ClauseRow).describe('所涉的未销号隐患，先到期的在前'),
  openCount: z.int(),
  evidence: Evidence.nullable().describe('最近一处销号的前后照片'),
  basis: z
    .array(z.object({ title: z.string(), issuer: z.string(), number: z.string().nullable(), unsure: z.boolean() }))
    .describe('上级文件依据'),
  shown: z.array(Shown).describe('最近的完成记录、班次或检查'),
})
export type ClausePage = z.infer<typeof ClausePage>

export const programmeContract = {
  readProgramme: endpoint({
    method: 'GET',
    path: '/api/programme',
    summary: '活的工作要点：逐条看谁来办、办得怎样、逾期在哪',
    input: z.object({ unit: z.string().max(40).optional(), state: StateFilter.optional() }),
    output: LiveProgramme,
    refusals: ['programme-not-yours', 'programme-unit-not-found'],
  }),
  readClause: endpoint({
    method: 'GET',
    path: '/api/programme/:clauseId',
    summary: '一条：谁来办、下一个到期、靠什么落实、佐证',
    input: z.object({ clauseId: ClauseId, unit: z.string().max(40).optional() }),
    output: ClausePage,
    refusals: ['programme-not-yours', 'programme-unit-not-found', 'clause-not-found'],
  }),
  todayCounts: endpoint({
    method: 'GET',
    path: '/api/today',
    summary: '今天要办：各有几件、最急的一件',
    input: z.object({}),
    output: TodayCounts,
    refusals: ['programme-not-yours'],
  }),
}
