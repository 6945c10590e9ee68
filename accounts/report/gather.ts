import type { BoundSentence, CountedFigure, FigureTable, RowLetter } from '#accounts/report/report-figures.ts'

/** Collects the numbers of a report while its sentences are written, so that none stands in a sentence without its rows. */
export function gatherer() {
  const figures: CountedFigure[] = []
  const put = (figure: CountedFigure): string => {
    figures.push(figure)
    return `{{${figure.code}}}`
  }
  /** A number of rows. */
  const count = (letter: RowLetter, code: string, rows: readonly string[], unit: string): string =>
    put({ code: `${letter}.${code}`, value: rows.length, words: `${rows.length}${unit}`, rows: [...rows], of: [] })
  /** Numbers added up. */
  const sum = (code: string, of: readonly string[], unit: string): string => {
    const value = of.reduce((all, part) => all + valueOf(part), 0)
    return put({ code: `sum.${code}`, value, words: `${value}${unit}`, rows: null, of: [...of] })
  }
  const valueOf = (code: string): number => figures.find((each) => each.code === code)?.value ?? 0
  return { figures, count, sum, valueOf }
}
export type Gatherer = ReturnType<typeof gatherer>

/** What one source says: sentences and a table, under an article. Without a record it says nothing at all. */
export type Said = { article: number; sentences: BoundSentence[]; tables: FigureTable[] }
