import { z } from 'zod'
import { Line, Slug } from '#programme/pack/sections/common.ts'

/** How a hazard came to be known (发现方式). */
export const Channel = z.strictObject({
  code: Slug,
  name: Line,
  /** The inspected side must not see it before it is released. */
  covert: z.boolean().default(false),
  /** The reporter is never shown to the reported unit. */
  reporterKeptSecret: z.boolean().default(false),
})
export type Channel = z.infer<typeof Channel>

export const Channels = z.array(Channel).min(1)
export type Channels = z.infer<typeof Channels>
