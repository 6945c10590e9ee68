import { z } from 'zod'
import { Moment } from '#foundation/moment.ts'

/** In what way somebody was at a place. */
export const LookKind = z.enum(['patrol', 'hazard', 'inspection', 'risk'])
export type LookKind = z.infer<typeof LookKind>

export const lookWords = {
  patrol: '点位巡查',
  hazard: '发现隐患',
  inspection: '检查发现问题',
  risk: '风险复核',
} as const satisfies Record<LookKind, string>

export const Look = z.object({
  id: z.string(),
  kind: LookKind,
  at: Moment,
  who: z.string().describe('哪个岗位'),
  href: z.string().describe('这一次的记录'),
})
export type Look = z.infer<typeof Look>

/** A place as the registry or the patrol knows it; two of one name are one place. */
export const PlaceRow = z.object({
  name: z.string(),
  kind: z.string().describe('部位类别；只在巡查路线上的为点位'),
  keyPlace: z.boolean(),
  onRound: z.boolean().describe('在巡查路线上'),
  looks: z.int(),
  last: Look.nullable(),
})
export type PlaceRow = z.infer<typeof PlaceRow>

export const SchoolPlaces = z.object({
  school: z.string(),
  schoolName: z.string(),
  townName: z.string().nullable(),
  places: z.int(),
  seen: z.int(),
  lastAt: Moment.nullable(),
})
export type SchoolPlaces = z.infer<typeof SchoolPlaces>
