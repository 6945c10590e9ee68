/** Chinese has no spaces between words, so what can be found is every pair of neighbouring characters. */
export function gramsOf(texts: readonly string[]): string[] {
  const grams = new Set<string>()
  for (const text of texts)
    for (const run of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
      const letters = Array.from(run)
      for (let i = 0; i + 1 < letters.length; i++) grams.add(`${letters[i]}${letters[i + 1]}`)
      if (letters.length === 1) grams.add(letters[0] ?? '')
    }
  return [...grams]
}

/** A number as people write it: 「41」, 「41号」, 「〔2017〕41号」, or the whole 「湖校周隐〔2017〕41号」. */
export function numberIn(query: string): { number: number; year?: number } | null {
  const found = /^(?:[\p{L}]*〔?\[?(\d{4})〕?\]?)?(\d{1,6})号?$/u.exec(query.replaceAll(/\s/g, ''))
  if (!found?.[2]) return null
  return { number: Number(found[2]), ...(found[1] && { year: Number(found[1]) }) }
}
