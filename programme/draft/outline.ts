import { isAsking } from '#programme/draft/sentences.ts'

export type OutlineArticle = { no: number; name: string; heading?: string; paragraphs: string[] }
export type Outline = {
  headings: { code: string; name: string }[]
  articles: OutlineArticle[]
  doubts: { id: string; doubt: string }[]
}

const lines = (text: string): string[] =>
  text.split(/\r?\n/).map((line) => line.replace(/[\u3000\u00a0\t ]+/g, ' ').trim())

/** The document number in its right form: six-angle brackets, no spaces, no leading zero. */
export function findDocumentNumber(text: string): string | undefined {
  const found = /([\p{Script=Han}]{2,})\s*[[〔﹝［(（【]\s*(\d{4})\s*[\]〕﹞］)）】]\s*第?\s*0*(\d+)\s*号/u.exec(text)
  return found ? `${found[1]}〔${found[2]}〕${found[3]}号` : undefined
}

/** The first line that reads as the title of a notice; a title broken over two lines is joined. */
export function findTitle(text: string): string | undefined {
  const all = lines(text).filter((line) => line !== '')
  const start = all.findIndex((line) => line.startsWith('关于'))
  for (let end = start; start >= 0 && end < Math.min(start + 3, all.length); end++) {
    const title = all.slice(start, end + 1).join('')
    if (/(通知|意见|方案|要点|通报)$/.test(title)) return title
  }
  return all.find((line) => /^[^。]{6,60}(工作要点|实施方案|工作意见)$/.test(line))
}

const headingLine = /^([一二三四五六七八九十]{1,3})\s*、\s*([^。]{2,50})$/
const articleLine = /^(\d{1,2})\s*[.．、]\s*(?!\d)([^。：:]{2,40}?)\s*(?:[。：:](.*))?$/

/** Paragraphs before article 1 that ask for something: the general requirement, kept as article 0. */
const isPreamble = (line: string): boolean => /[。]$/.test(line) && isAsking(line)

/**
 * Finds the headings 一、二、三 and the numbered articles. A number that does not go up is a list inside an article and stays
 * text; a number that jumps is taken and doubted.
 */
export function outline(text: string): Outline {
  const found: Outline = { headings: [], articles: [], doubts: [] }
  const general: OutlineArticle = { no: 0, name: '总体要求', paragraphs: [] }
  let heading: string | undefined
  let current: OutlineArticle = general
  for (const line of lines(text)) {
    if (line === '') continue
    const asHeading = headingLine.exec(line)
    const asArticle = articleLine.exec(line)
    if (asHeading) {
      heading = asHeading[1] ?? ''
      found.headings.push({ code: heading, name: asHeading[2] ?? '' })
    } else if (asArticle && Number(asArticle[1]) > current.no) {
      const no = Number(asArticle[1])
      if (no !== current.no + 1) found.doubts.push({ id: `${no}`, doubt: `条号从${current.no}跳到${no}` })
      const body = (asArticle[3] ?? '').trim()
      current = { no, name: asArticle[2] ?? '', ...(heading && { heading }), paragraphs: body === '' ? [] : [body] }
      found.articles.push(current)
    } else if (current !== general || isPreamble(line)) current.paragraphs.push(line)
  }
  if (general.paragraphs.length > 0) found.articles.unshift(general)
  if (found.articles.length === 0) found.doubts.push({ id: '条', doubt: '没有找到编号的条，原文可能用了自动编号' })
  if (found.headings.length === 0) found.doubts.push({ id: '标题', doubt: '没有找到一、二、三级标题' })
  for (const { no, paragraphs } of found.articles)
    if (paragraphs.length === 0) found.doubts.push({ id: `${no}`, doubt: '本条没有正文' })
  return found
}
