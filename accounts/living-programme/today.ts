import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'
import { HazardGrade } from '#matters/hazard/hazard.ts'

export const TodayKey = z.enum(['new', 'accept', 'done', 'late', 'soon', 'extension', 'contest', 'void'])
export type TodayKey = z.infer<typeof TodayKey>
export const TodayCounts = z.object({
  now: Moment,
  total: z.int().describe('去掉重复，一共几件'),
  counts: z.array(
    z.object({
      key: TodayKey,
      count: z.int(),
      first: z
        .object({ number: z.int(), at: Moment.nullable(), day: z.iso.date().nullable(), grade: HazardGrade.nullable() })
        .nullable()
        .describe('最急的一处'),
    }),
  ),
})
export type TodayCounts = z.infer<typeof TodayCounts>

/** What needs doing today, in the order it presses: the office decides and watches, a unit accepts and rectifies. */
const forOffice = ['new', 'done', 'late', 'extension', 'contest', 'void'] as const satisfies TodayKey[]
const forUnit = ['accept', 'late', 'soon', 'done'] as const satisfies TodayKey[]

export const todayKeys = (role: string): readonly TodayKey[] =>
  role === 'office-director' || role === 'office-staff' || role === 'district-leader' ? forOffice : forUnit
