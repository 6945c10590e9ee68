import type { Asking } from '#foundation/server/record.ts'
import type { Figure } from '#accounts/document/document.ts'
import { countFigures } from '#accounts/document/server/count-figures.ts'
import type { KeptDocument } from '#accounts/document/server/document.store.ts'
import type { Pack } from '#programme/pack/pack.ts'

/** The numbers of a document as they stand now: those of its template counted again, those it was handed as they were. */
export async function recount(
  asking: Asking,
  pack: Pack,
  { template: code, periodFrom, periodTo, paper }: Pick<KeptDocument, 'template' | 'periodFrom' | 'periodTo' | 'paper'>,
): Promise<Figure[]> {
  const template = pack.documents.templates.find((each) => each.code === code)
  if (!template || !periodFrom || !periodTo) return paper.figures
  const counted = await countFigures(asking, template, { from: periodFrom, to: periodTo })
  const own = new Set(counted.map((figure) => figure.code))
  return [...counted, ...paper.figures.filter((figure) => !own.has(figure.code))]
}
