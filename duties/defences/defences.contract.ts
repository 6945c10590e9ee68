import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import {
  DefenceFigure,
  DefenceFilter,
  DefenceGap,
  DefenceItem,
  ListStanding,
  SchoolStanding,
} from '#duties/defences/defences.ts'

const School = z.string().max(40)

export const defencesContract = {
  readDefences: endpoint({
    method: 'GET',
    path: '/api/defences',
    summary: '各校三防、八个一、四个100%的情况，按最近一次有效自查算',
    input: DefenceFilter,
    output: z.object({
      at: Moment,
      day: PlainDay,
      figures: z.array(DefenceFigure),
      wholesMean: z.number().nullable().describe('八个一平均个数，只算知道的'),
      gaps: z.array(DefenceGap).describe('不满足的学校最多的项'),
      towns: z.array(z.object({ id: z.string(), name: z.string() })),
      rows: z.array(SchoolStanding),
      total: z.int(),
      next: z.string().nullable(),
    }),
    refusals: ['defences-not-yours'],
  }),
  readSchoolDefences: endpoint({
    method: 'GET',
    path: '/api/defences/:school',
    summary: '一所学校的三防和八个一：逐项情况、依据、未销号的隐患',
    input: z.object({ school: School, day: PlainDay.optional() }),
    output: z.object({
      at: Moment,
      day: PlainDay,
      school: SchoolStanding,
      lists: z.array(
        ListStanding.extend({ name: z.string(), duty: z.string().nullable(), items: z.array(DefenceItem) }),
      ),
      percents: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          reached: z.boolean().nullable(),
          parts: z.array(
            z.object({ code: z.string(), text: z.string(), reached: z.boolean().nullable(), shownBy: z.string() }),
          ),
        }),
      ),
      platePhotos: z.array(z.string()).describe('最近一次自查拍的标牌照片'),
    }),
    refusals: ['defences-not-yours', 'defences-not-found'],
  }),
  readPlate: endpoint({
    method: 'GET',
    path: '/api/defences/:school/plate',
    summary: '警务室标牌的准确文字，供制作和打印',
    input: z.object({ school: School }),
    output: z.object({ text: z.string(), station: z.string(), school: z.string(), basis: z.string() }),
    refusals: ['defences-not-yours', 'defences-not-found', 'plate-station-unknown'],
  }),
}
