import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { ClauseRow } from '#accounts/living-programme/programme.contract.ts'

export const SchoolState = z.enum(['late', 'open', 'none', 'incomplete'])
export type SchoolState = z.infer<typeof SchoolState>
export const SchoolSort = z.enum(['name', 'late', 'open', 'students'])
export type SchoolSort = z.infer<typeof SchoolSort>

export const SchoolFilter = z.object({
  town: z.string().max(40).optional(),
  type: z.string().max(10).optional(),
  state: SchoolState.optional().describe('有逾期、有未销号、无隐患、档案不全'),
  q: z.string().trim().max(40).optional().describe('校名或标识码中的字'),
})
export type SchoolFilter = z.output<typeof SchoolFilter>

const Counts = z.object({
  found: z.int().describe('今年排查'),
  open: z.int(),
  late: z.int(),
  soon: z.int(),
  struck: z.int(),
})

/** One line of the roster: what the school is, and how its hazards stand as far as the asker may see. */
export const SchoolRow = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  type: z.string(),
  typeName: z.string(),
  private: z.boolean(),
  town: z.string().nullable(),
  townName: z.string().nullable(),
  students: z.int(),
  boarders: z.int(),
  basics: z.int().describe('基础项已有几项'),
  basicsWhole: z.int(),
  counts: Counts,
})
export type SchoolRow = z.infer<typeof SchoolRow>

const Choice = z.object({ value: z.string(), words: z.string(), count: z.int() })

export const SchoolList = z.object({
  now: Moment,
  rows: z.array(SchoolRow),
  next: z.string().nullable(),
  total: z.object({
    schools: z.int(),
    students: z.int(),
    boarders: z.int(),
    found: z.int(),
    struck: z.int(),
    open: z.int(),
    late: z.int(),
  }),
  towns: z.array(Choice),
  types: z.array(Choice),
})
export type SchoolList = z.infer<typeof SchoolList>

/** What the card of the registry does not know: what is wrong there, and what happened. */
export const SchoolFile = z.object({
  now: Moment,
  year: z.int(),
  school: SchoolRow,
  open: z.array(ClauseRow),
  majors: z.int(),
  rebounds: z.int(),
  facts: z.array(
    z.object({
      id: z.uuid(),
      at: Moment,
      kind: z.string(),
      hazard: z.uuid().nullable(),
      number: z.int().nullable(),
      title: z.string(),
      who: z.string(),
      what: z.string(),
    }),
  ),
})
export type SchoolFile = z.infer<typeof SchoolFile>

export const schoolFileContract = {
  listSchoolFiles: endpoint({
    method: 'GET',
    path: '/api/school-files',
    summary: '学校一览：规模、未销号、逾期、档案是否齐全',
    input: SchoolFilter.extend({
      sort: SchoolSort.default('name'),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: SchoolList,
    refusals: ['school-file-not-yours', 'school-bookmark-not-found'],
  }),
  readSchoolFile: endpoint({
    method: 'GET',
    path: '/api/school-files/:schoolId',
    summary: '一校一档中的隐患：未销号、今年合计、最近的事',
    input: z.object({ schoolId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) }),
    output: SchoolFile,
    refusals: ['school-file-not-yours', 'school-file-not-found'],
  }),
}
