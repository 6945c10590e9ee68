import { z } from 'zod'
import { Line, Slug } from '#programme/pack/sections/common.ts'

/** A fact this product needs and nobody has settled: an office may change it, a screen badges it until confirmed. */
export const Setting = z.strictObject({
  code: Slug,
  name: Line,
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  unit: Line.optional(),
  unsure: z.boolean(),
  note: Line,
})
export type Setting = z.infer<typeof Setting>

export const Settings = z.array(Setting)
export type Settings = z.infer<typeof Settings>
