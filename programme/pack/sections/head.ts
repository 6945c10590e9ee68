import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Line, Slug, mayBeUnsure } from '#programme/pack/sections/common.ts'

/** A gap-free series of official numbers; `{year}` and `{n}` are filled when a number is taken. */
export const NumberSeries = z.strictObject({
  code: Slug,
  name: Line,
  pattern: Line.regex(/\{year\}/, '编号格式里要有 {year}').regex(/\{n\}/, '编号格式里要有 {n}'),
  ...mayBeUnsure,
})
export type NumberSeries = z.infer<typeof NumberSeries>

/** What the pack is: whose programme, which year, under which document. */
export const PackHead = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{4}$/, '要点包的 id 写作「地名拼音-年份」，例如 qingshanhu-2017'),
  version: z.int().min(1),
  name: Line,
  year: z.int().min(2000).max(2100),
  district: z.strictObject({ code: z.string().regex(/^\d{6}$/, '区划代码是6位数字'), name: Line, short: Line }),
  document: z.strictObject({
    number: z.string().regex(/^.+〔\d{4}〕[1-9]\d*号$/, '文号写作「机关代字〔年份〕序号号」，用六角括号，序号不补零'),
    title: Line,
    issuer: Line,
    issuedOn: PlainDay,
  }),
  redHead: Line,
  series: z.array(NumberSeries).min(1),
})
export type PackHead = z.infer<typeof PackHead>

/** Prints the n-th number of a series: 「湖校周隐〔2017〕47号」. */
export const printNumber = (series: NumberSeries, year: number, n: number): string =>
  series.pattern.replaceAll('{year}', String(year)).replaceAll('{n}', String(n))
