import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { GuardCount, NormRow } from '#duties/norms/norms.ts'

const Rate = z.object({ n: z.int(), m: z.int() })

export const normsContract = {
  readNorms: endpoint({
    method: 'GET',
    path: '/api/norms',
    summary: '保安和巡查应有多少、实有多少：按配备规则、名册、值守排班、签到和巡查记录算',
    input: z.object({
      week: PlainDay.optional().describe('这一周里的任一天，默认本周'),
      town: z.string().max(40).optional(),
      school: z.string().max(40).optional(),
      lacking: z.enum(['guards', 'certificates', 'shifts', 'patrols']).optional(),
      after: z.string().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    output: z.object({
      at: Moment,
      week: z.object({ from: PlainDay, to: PlainDay }),
      rule: GuardCount.omit({ needed: true }).extend({ explained: z.string() }).nullable(),
      totals: z.object({
        schools: Rate.describe('保安配足的学校'),
        certified: Rate.describe('持证率'),
        shifts: Rate.describe('值守签到率'),
        patrols: Rate.describe('巡查完成率'),
      }),
      towns: z.array(z.object({ id: z.string(), name: z.string() })),
      rows: z.array(NormRow),
      total: z.int(),
      next: z.string().nullable(),
    }),
    refusals: ['norms-not-yours'],
  }),
}
