const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const CLOSES = /^[》”’）〉」』、，。；：]/
const OPENS = /[《“‘（〈「『]$/

/**
 * Breaks a title, a head or a signature where words end, into as few lines as hold it and all about as long; the first may be
 * the longer one. Source: GB/T 9704-2012, 「回行时，要做到词意完整，排列对称，长短适宜」.
 */
export function fold(text: string, most: number): string[] {
  const count = Math.ceil(text.length / most)
  if (count <= 1) return [text]
  const ends: number[] = []
  for (const { index, segment } of words.segment(text)) {
    const end = index + segment.length
    if (!CLOSES.test(text.slice(end)) && !OPENS.test(text.slice(0, end))) ends.push(end)
  }
  const at = Math.ceil(text.length / count)
  const fits = ends.filter(
    (end) => end <= most && end < text.length && Math.ceil((text.length - end) / most) <= count - 1,
  )
  const cut = fits.reduce<number | null>(
    (best, end) => (best === null || Math.abs(end - at) < Math.abs(best - at) ? end : best),
    null,
  )
  const end = cut ?? most
  return [text.slice(0, end), ...fold(text.slice(end), most)]
}

/** How wide a line of digits and characters is, in characters: digits are half as wide. */
export const widthOf = (text: string): number => text.length - (text.match(/[\d ]/g)?.length ?? 0) / 2
