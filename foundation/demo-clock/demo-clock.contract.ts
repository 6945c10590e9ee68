import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'

/** The clock of the demo: it stands still until a visitor moves it. Outside the demo it cannot be moved. */
export const DemoClock = z.object({ demo: z.boolean(), now: Moment, start: Moment })
export type DemoClock = z.infer<typeof DemoClock>

export const demoClockContract = {
  readClock: endpoint({
    method: 'GET',
    path: '/api/clock',
    summary: '现在几点（演示时为演示时钟）',
    input: z.object({}),
    output: DemoClock,
    access: 'anyone',
  }),
  moveClock: endpoint({
    method: 'POST',
    path: '/api/clock',
    summary: '拨演示时钟',
    input: z.object({ to: Moment }),
    output: DemoClock,
    refusals: ['clock-not-movable', 'clock-out-of-range'],
  }),
}
export const demoClockWords = {
  'clock-not-movable': '只有演示环境才能拨时钟',
  'clock-out-of-range': '演示时钟只能拨到2016年至2018年之间',
} as const
