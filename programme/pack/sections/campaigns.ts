import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { ClauseId } from '#programme/clause/clause.ts'
import { Line, mayBeUnsure, Slug } from '#programme/pack/sections/common.ts'

/** One side of a campaign: what its duties ask at every school. Who does them there is said by the duties. */
export const CampaignBlock = z.strictObject({
  letter: z.string().regex(/^[A-Z]$/, '板块写一个大写字母'),
  name: Line,
  duties: z.array(Slug).min(1),
})
export type CampaignBlock = z.infer<typeof CampaignBlock>

/** Before a term opens, or between two days of the year. */
export const CampaignTime = z.union([
  z.strictObject({ opening: z.enum(['spring', 'autumn']) }),
  z.strictObject({ from: PlainDay, to: PlainDay }),
])
export type CampaignTime = z.infer<typeof CampaignTime>

/** 专项排查: several duties asked together of every school, reported on in writing. Any theme is one by being written here. */
export const Campaign = z.strictObject({
  code: Slug,
  name: Line,
  clauses: z.array(ClauseId).min(1),
  when: CampaignTime,
  blocks: z.array(CampaignBlock).min(1).max(12),
  report: z.strictObject({
    /** Days after the last day of the campaign by which the written report is there; the office may set another day. */
    dueAfter: z.int().min(0).max(60),
    /** Whether schools write a report on what they looked at themselves. */
    schools: z.boolean().default(false),
  }),
  ...mayBeUnsure,
})
export type Campaign = z.infer<typeof Campaign>

export const Campaigns = z.strictObject({ campaigns: z.array(Campaign) })
export type Campaigns = z.infer<typeof Campaigns>
