import type { Figure, Paper } from '#accounts/document/document.ts'

/** A stretch of text: plain, or a number that opens the rows it counts. */
export type Run = { text: string; figure?: Figure }

const FIELD = /\{\{([^{}]+)\}\}/g

/** The text with its figures filled in. A field nobody filled stays as it is, so that it is seen. */
export function runsOf(text: string, figures: readonly Figure[]): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const found of text.matchAll(FIELD)) {
    const figure = figures.find(({ code }) => code === found[1])
    if (found.index > from) runs.push({ text: text.slice(from, found.index) })
    runs.push(figure ? { text: figure.words, figure } : { text: found[0] })
    from = found.index + found[0].length
  }
  if (from < text.length) runs.push({ text: text.slice(from) })
  return runs
}

/** Fields of the text that no figure fills: a document that has any is not issued. */
export function unfilledIn({
  blocks,
  attachments,
  figures,
}: Pick<Paper, 'blocks' | 'attachments' | 'figures'>): string[] {
  const known = new Set(figures.map(({ code }) => code))
  const all = [...blocks, ...attachments.flatMap((each) => each.blocks)]
  const texts = all.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]))
  const codes = texts.flatMap((text) => [...text.matchAll(FIELD)].map((found) => found[1] ?? ''))
  return [...new Set(codes)].filter((code) => !known.has(code))
}
