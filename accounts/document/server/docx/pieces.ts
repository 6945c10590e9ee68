import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type IParagraphOptions,
  type IRunOptions,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Figure } from '#accounts/document/document.ts'
import { runsOf } from '#accounts/document/figures.ts'
import { linePitch, page, POINTS_A_MM, typeArea } from '#accounts/document/page.ts'

/** Word counts in twentieths of a point, and in halves of a point for letters. */
export const twips = (points: number): number => Math.round(points * 20)
export const twipsOfMm = (mm: number): number => twips(mm * POINTS_A_MM)
/** The names a Chinese office machine knows. The text of the file is theirs; nothing is embedded. */
export const faces = {
  song: '方正小标宋简体',
  fang: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
} as const
type Face = keyof typeof faces
/** A hundredth of an inch less than it takes: 28 characters of 16 pt are 2 mm too wide for the line. */
const TIGHTER = -5

type Look = { face?: Face; size?: number; color?: string; tight?: boolean }
export const said = (text: string, { face = 'fang', size = page.body, color, tight = true }: Look = {}): TextRun => {
  const font = { ascii: faces[face], hAnsi: faces[face], eastAsia: faces[face], hint: 'eastAsia' }
  const look: IRunOptions = { text, font, size: size * 2 }
  return new TextRun({ ...look, ...(color && { color }), ...(tight && { characterSpacing: TIGHTER }) })
}

/** One paragraph on lines of exactly a twenty-second of the type area. */
export const line = (runs: readonly (TextRun | IRunOptions)[], more: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({
    children: runs as TextRun[],
    spacing: { line: twips(linePitch), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    widowControl: false,
    ...more,
  })
export const blank = (count: number): Paragraph[] => Array.from({ length: count }, () => line([said('')]))

const indent = { firstLine: twips(2 * page.body), firstLineChars: 200 }
const faceOf = (level: number): Face => (level === 1 ? 'hei' : level === 2 ? 'kai' : 'fang')

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const ruled = { top: thin, bottom: thin, left: thin, right: thin }
const cell = (text: string, wide: number, isHead: boolean, size: number): TableCell =>
  new TableCell({
    width: { size: wide, type: WidthType.DXA },
    borders: ruled,
    children: [
      new Paragraph({
        alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [said(text, { face: isHead ? 'hei' : 'fang', size, tight: false })],
      }),
    ],
  })

const plain = (text: string, figures: readonly Figure[]) =>
  runsOf(text, figures)
    .map((run) => run.text)
    .join('')

/** A block as Word has it: a table repeats its head on every page. */
export function setBlock(block: Block, figures: readonly Figure[]): (Paragraph | Table)[] {
  if (block.kind !== 'table') {
    const face = block.kind === 'heading' ? faceOf(block.level) : 'fang'
    const runs = runsOf(block.text, figures).map(({ text }) => said(text, { face }))
    return [line(runs, { indent, alignment: AlignmentType.BOTH })]
  }
  const size = block.landscape ? 10.5 : 12
  const whole = twipsOfMm(block.landscape ? typeArea.height : typeArea.width)
  const parts = block.columns.reduce((sum, { width }) => sum + width, 0)
  const widths = block.columns.map(({ width }) => Math.floor((whole * width) / parts))
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: widths.map((wide, i) => cell(plain(cells[i] ?? '', figures), wide, isHead, size)),
    })
  return [
    ...(block.caption ? [line([said(block.caption, { face: 'hei' })], { alignment: AlignmentType.CENTER })] : []),
    new Table({
      width: { size: whole, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(
          block.columns.map(({ name }) => name),
          true,
        ),
        ...block.rows.map((cells) => row(cells, false)),
      ],
    }),
  ]
}
