import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { endpoint } from '#foundation/endpoint.ts'
import { ZoneRow } from '#duties/zone-cover/zone-cover.ts'

const Rate = z.object({ n: z.int(), m: z.int() })

export const zoneCoverContract = {
  readZoneCover: endpoint({
    method: 'GET',
    path: '/api/zone-cover',
    summary: '各校重点部位视频覆盖、完好和接入区平台的进度',
    input: z.object({
      town: z.string().max(40).optional(),
      school: z.string().max(40).optional(),
      zone: z.coerce.number().int().min(1).max(16).optional().describe('只看这个部位没有监控的学校'),
      access: z.enum(['none', 'building', 'connected', 'unknown']).optional(),
      faulty: z.stringbool().optional().describe('只看有故障没恢复的学校'),
      after: z.string().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    output: z.object({
      day: PlainDay,
      totals: z.object({
        zones: Rate.describe('应有监控的部位里已有的'),
        connected: Rate.describe('已接入区平台的学校'),
        building: z.int(),
        unknown: z.int().describe('没有登记接入情况的学校'),
        sound: Rate.describe('完好率'),
        repairDays: z.number().nullable(),
      }),
      missing: z.array(z.object({ zone: z.int(), schools: z.int() })).describe('各部位没有监控的学校数'),
      towns: z.array(z.object({ id: z.string(), name: z.string() })),
      rows: z.array(ZoneRow),
      total: z.int(),
      next: z.string().nullable(),
    }),
    refusals: ['zone-cover-not-yours'],
  }),
}
