import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'
import { Shift, Swap } from '#duties/roster/shift.ts'

export const Figure = z.enum(['present', 'on-time', 'staffed', 'police', 'absent'])
export type Figure = z.infer<typeof Figure>

export const FigureSum = z.object({
  figure: Figure,
  n: z.int(),
  m: z.int(),
  rate: z.number().nullable().describe('分母为零时为空'),
  unknown: z.int().describe('应到而没有消息的'),
})
export type FigureSum = z.infer<typeof FigureSum>

export const FigureRow = z.object({
  key: z.string(),
  school: z.string(),
  schoolName: z.string(),
  what: z.string(),
  counted: z.boolean(),
  unknown: z.boolean(),
  says: z.string(),
  roster: z.uuid().nullable(),
  day: z.iso.date().nullable(),
  minutes: z.int().nullable(),
})
export type FigureRow = z.infer<typeof FigureRow>

/** A shift of the asker, with what came before it. */
export const MyShift = Shift.extend({
  lat: z.number().nullable().describe('岗位点'),
  lng: z.number().nullable(),
  radius: z.int(),
  confirmBy: Moment.nullable().describe('昼夜值守的班，到这时要再确认一次在岗'),
  before: z
    .object({
      id: z.uuid(),
      postTitle: z.string(),
      to: Moment,
      offAt: Moment,
      equipmentComplete: z.boolean().nullable(),
      openMatters: z.string(),
      receivedAt: Moment.nullable(),
    })
    .nullable()
    .describe('上一班的交班，等着本班确认'),
})
export type MyShift = z.infer<typeof MyShift>

const span = { from: PlainDay.optional(), to: PlainDay.optional(), school: z.string().max(40).optional() }

export const presenceContract = {
  myShifts: endpoint({
    method: 'GET',
    path: '/api/rosters/my-shifts',
    summary: '我的班：正在进行的、今天的和明天的，以及等我答复的换班',
    input: z.object({}),
    output: z.object({ now: Moment, shifts: z.array(MyShift), swaps: z.array(Swap) }),
    refusals: ['roster-not-yours'],
  }),
  readPresence: endpoint({
    method: 'GET',
    path: '/api/rosters/presence',
    summary: '此刻谁在哪里在岗，以及一段时间的到岗率、准时到岗率、护学岗配备率、见警率',
    input: z.object(span),
    output: z.object({
      now: Moment,
      from: z.iso.date(),
      to: z.iso.date(),
      shifts: z.array(Shift).describe('此刻应在岗的班次'),
      next: z.array(Shift).describe('两小时内开始的班次'),
      figures: z.array(FigureSum),
    }),
    refusals: ['roster-not-yours', 'span-long'],
  }),
  readFigure: endpoint({
    method: 'GET',
    path: '/api/rosters/figures/:figure',
    summary: '一个数字背后的每一行',
    input: z.object({ figure: Figure, ...span }),
    output: z.object({ sum: FigureSum, from: z.iso.date(), to: z.iso.date(), rows: z.array(FigureRow) }),
    refusals: ['roster-not-yours', 'span-long'],
  }),
} as const
