import { z } from 'zod'
import { Line, mayBeUnsure } from '#programme/pack/sections/common.ts'

/** Terms end on different days for different stages; a nine-year or twelve-year school follows the oldest pupils. */
export const Stage = z.enum(['early', 'primary', 'secondary'])
export type Stage = z.infer<typeof Stage>

export const SchoolTypes = z.strictObject({
  province: z.string().regex(/^\d{2}$/, '省代码是2位数字'),
  /** First two digits of a school's identity code (学校标识码). */
  categories: z.array(z.strictObject({ code: z.string().regex(/^\d{2}$/, '类别码是2位数字'), name: Line })).min(1),
  types: z
    .array(
      z.strictObject({
        code: z.string().regex(/^(\d{3}|[a-z]+)$/, '办学类型码是3位数字；不属学校的用小写字母'),
        name: Line,
        /** Absent for a place that is not a school and has no identity code. */
        category: z.string().optional(),
        stage: Stage,
        ...mayBeUnsure,
      }),
    )
    .min(1),
})
export type SchoolTypes = z.infer<typeof SchoolTypes>
