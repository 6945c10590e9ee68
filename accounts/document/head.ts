import type { Paper } from '#accounts/document/document.ts'
import { fold } from '#accounts/document/fold.ts'
import { page, POINTS_A_MM, typeArea } from '#accounts/document/page.ts'

const WIDTH = typeArea.width * POINTS_A_MM
/** So many characters of a title go on a line. */
export const titleChars = Math.floor(WIDTH / page.title)
/** No head is set larger, and a long one goes on two lines before it gets smaller than it should. */
const LARGEST = 48
const MOST_ON_A_LINE = 16

/** The red name at the top: its lines, and how large they can be in points. */
export function headOf({ head, form }: Pick<Paper, 'head' | 'form'>): { lines: string[]; size: number } {
  const lines = form === 'letter' ? [head] : fold(head, MOST_ON_A_LINE)
  const longest = Math.max(1, ...lines.map(({ length }) => length))
  return { lines, size: Math.floor(Math.min(LARGEST, WIDTH / longest) * 2) / 2 }
}
