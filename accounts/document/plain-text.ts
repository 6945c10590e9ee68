import type { Block } from '#accounts/document/document.ts'

const LEVELS = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+[.．]/, /^（\d+）/] as const
const CAPTION = /^(横?)表：(.*)$/
const ROW = /^[｜|]/
type Table = Extract<Block, { kind: 'table' }>

/**
 * A body as people write it: one paragraph a line, the level of a heading told by its number (一、（一）1.（1）), a table as lines
 * of cells between ｜ under 「表：」 and its name. Blank lines are nothing.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let begun: { caption: string; landscape: boolean } | null = null
  let rows: string[][] = []
  const close = () => {
    if (rows.length > 0) blocks.push(tableOf(rows, begun ?? { caption: '', landscape: false }))
    begun = null
    rows = []
  }
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (line === '') continue
    if (ROW.test(line)) {
      rows.push(cellsOf(line))
      continue
    }
    close()
    const caption = CAPTION.exec(line)
    if (caption) begun = { landscape: caption[1] !== '', caption: (caption[2] ?? '').trim() }
    else blocks.push(lineOf(line))
  }
  close()
  return blocks
}

function lineOf(text: string): Block {
  const level = LEVELS.findIndex((sign) => sign.test(text)) + 1
  return level > 0 ? { kind: 'heading', level, text } : { kind: 'paragraph', text }
}

const cellsOf = (line: string): string[] => {
  const parts = line.split(/[｜|]/).slice(1)
  if (parts.at(-1)?.trim() === '' && /[｜|]$/.test(line)) parts.pop()
  return parts.map((cell) => cell.trim())
}

const LONGEST = 12
/** The first row names the columns; a column is as wide as its longest cell, within reason. */
function tableOf([head = [], ...body]: string[][], said: { caption: string; landscape: boolean }): Table {
  const count = Math.max(1, head.length)
  const rows = body.map((row) => {
    const fitting = row.slice(0, count)
    const rest = row.slice(count).filter(Boolean)
    const last = [fitting[count - 1] ?? '', ...rest].filter(Boolean).join(' ')
    return Array.from({ length: count }, (_, i) => (i === count - 1 ? last : (fitting[i] ?? '')))
  })
  const columns = Array.from({ length: count }, (_, i) => {
    const name = head[i] || '　'
    const longest = Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length))
    return { name, width: Math.min(LONGEST, Math.max(2, longest)) }
  })
  return { kind: 'table', caption: said.caption, landscape: said.landscape, columns, rows }
}

const cell = (text: string): string => text.replaceAll(/[｜|]/g, '／').replaceAll('\n', ' ').trim() || '　'
const row = (cells: readonly string[]): string => `｜${cells.map(cell).join('｜')}｜`

/** The same blocks as lines to be written on. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind !== 'table') return [block.text.replaceAll('\n', ' ')]
      const { caption, landscape, columns, rows } = block
      const named = caption !== '' || landscape ? [`${landscape ? '横' : ''}表：${caption}`] : []
      return [...named, row(columns.map(({ name }) => name)), ...rows.map(row)]
    })
    .join('\n')
