import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'

/** What a number counts. The first letter of a code says it, so that its rows can be opened again. */
export const rowKinds = {
  h: '隐患',
  p: '完成记录',
  m: '漏做',
  s: '班次',
  v: '检查',
  o: '督办单',
  r: '风险',
  c: '专项报告',
} as const
export type RowLetter = keyof typeof rowKinds

/** A number of a report: the rows it counts, or the numbers it adds up. */
export const CountedFigure = z.object({
  code: z.string().min(1).max(80),
  value: z.int().min(0),
  words: z.string().describe('12处'),
  rows: z.array(z.string()).nullable(),
  of: z.array(z.string()).describe('由哪些数相加'),
})
export type CountedFigure = z.infer<typeof CountedFigure>
/** The same on a screen: its rows are asked for when it is pressed. */
export const ShownFigure = CountedFigure.omit({ rows: true, of: true })
export type ShownFigure = z.infer<typeof ShownFigure>

/** A sentence bound to facts: its numbers are `{{code}}`. */
export const BoundSentence = z.object({ code: z.string(), text: z.string() })
export type BoundSentence = z.infer<typeof BoundSentence>

export const FigureTable = z.object({
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string()).describe('数字写作 {{code}}')),
})
export type FigureTable = z.infer<typeof FigureTable>

/** 一、…: what the records say under one article. Nothing is there when nothing was recorded. */
export const FigureSection = z.object({
  article: z.int(),
  name: z.string(),
  clauses: z.array(z.string()),
  sentences: z.array(BoundSentence),
  tables: z.array(FigureTable),
})
export type FigureSection = z.infer<typeof FigureSection>

const shape = {
  at: Moment.describe('数字是什么时候数的'),
  until: PlainDay.describe('数到哪天为止'),
  sections: z.array(FigureSection),
  /** Not put right at the end: what a body may take over as its problems. */
  unfixed: z.array(z.object({ hazard: z.uuid(), what: z.string() })),
}
export const CountedFigures = z.object({ ...shape, figures: z.array(CountedFigure) })
export type CountedFigures = z.infer<typeof CountedFigures>
export const ShownFigures = z.object({ ...shape, figures: z.array(ShownFigure) })
export type ShownFigures = z.infer<typeof ShownFigures>

/** For a screen: how many, not which. */
export const shownFigures = ({ figures, ...rest }: CountedFigures): ShownFigures => ({
  ...rest,
  figures: figures.map(({ code, value, words }) => ({ code, value, words })),
})

/** All rows of a number, through the numbers it adds up, each once. */
export function rowsOf(figures: readonly CountedFigure[], code: string): { letter: RowLetter; id: string }[] {
  const figure = figures.find((each) => each.code === code)
  if (!figure) return []
  if (figure.rows) return figure.rows.map((id) => ({ letter: code[0] as RowLetter, id }))
  return figure.of.flatMap((part) => rowsOf(figures, part))
}

/** 第几部分: 一、二、… */
export const ordinalWords = (n: number): string => '一二三四五六七八九十'[n - 1] ?? String(n)
