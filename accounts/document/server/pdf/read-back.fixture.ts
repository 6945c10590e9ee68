import { getDocumentProxy } from 'unpdf'

export type ReadLine = { text: string; x: number; y: number; width: number; size: number; font: string }
export type ReadPage = { width: number; height: number; lines: ReadLine[]; colors: string[] }
type Item = { str: string; transform: number[]; width: number; fontName: string }

/** What a PDF says when somebody else reads it: the lines of every page with their places, sizes, fonts, and the colours used. */
export async function readPages(pdf: Uint8Array): Promise<ReadPage[]> {
  const file = await getDocumentProxy(new Uint8Array(pdf))
  const pages: ReadPage[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { fnArray, argsArray } = await page.getOperatorList()
    const colors = fnArray.flatMap(
      (_, i) =>
        (argsArray[i] as unknown[] | null)?.filter((arg) => typeof arg === 'string' && arg.startsWith('#')) ?? [],
    )
    const { items } = await page.getTextContent()
    const shown = (items as Item[]).filter(({ str }) => str.trim() !== '')
    const nameOf = (font: string): string =>
      page.commonObjs.has(font) ? ((page.commonObjs.get(font) as { name: string }).name ?? '') : ''
    const byLine = Map.groupBy(shown, ({ transform }) => Math.round((transform[5] ?? 0) / 3))
    const lines = [...byLine.values()].map((parts): ReadLine => {
      const sorted = parts.toSorted((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0))
      const [first, last] = [sorted[0] as Item, sorted.at(-1) as Item]
      const x = first.transform[4] ?? 0
      return {
        text: sorted
          .map(({ str }) => str)
          .join('')
          .trim(),
        x,
        y: first.transform[5] ?? 0,
        width: (last.transform[4] ?? 0) + last.width - x,
        size: Math.hypot(first.transform[2] ?? 0, first.transform[3] ?? 0),
        font: nameOf(first.fontName),
      }
    })
    pages.push({ width, height, lines: lines.toSorted((a, b) => b.y - a.y), colors: [...new Set(colors as string[])] })
  }
  return pages
}
