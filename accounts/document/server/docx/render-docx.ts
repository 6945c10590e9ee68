import type { Table } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  HeightRule,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx'
import { dayWords } from '#foundation/calendar/words.ts'
import type { Block, Paper } from '#accounts/document/document.ts'
import { fold, widthOf } from '#accounts/document/fold.ts'
import { headOf, titleChars } from '#accounts/document/head.ts'
import { linePitch, page, typeArea } from '#accounts/document/page.ts'
import { blank, faces, line, said, setBlock, twips, twipsOfMm } from '#accounts/document/server/docx/pieces.ts'

type Piece = Paragraph | Table
const RED = page.red.slice(1)
const centred = { alignment: AlignmentType.CENTER }

const titleOf = (title: string): Paragraph[] =>
  fold(title, titleChars).map((text) =>
    line([said(text, { face: 'song', size: page.title, tight: false })], {
      ...centred,
      spacing: { line: twips(linePitch * 1.25), lineRule: LineRuleType.EXACT },
    }),
  )

/** The red name and the red rule; a paper without a head has only its number. */
function headPieces(paper: Paper): Paragraph[] {
  const number = [said(paper.number)]
  if (paper.form === 'plain') return paper.number ? [line(number, { alignment: AlignmentType.RIGHT })] : []
  const { lines, size } = headOf(paper)
  const isLetter = paper.form === 'letter'
  const rule = {
    style: isLetter ? BorderStyle.THICK_THIN_SMALL_GAP : BorderStyle.SINGLE,
    size: isLetter ? 18 : 12,
    color: RED,
    space: 4,
  }
  const names = lines.map((text, i) =>
    line([said(text, { face: 'song', size, color: RED, tight: false })], {
      ...centred,
      spacing: {
        line: twips(size * 1.25),
        lineRule: LineRuleType.EXACT,
        before: i === 0 && !isLetter ? twipsOfMm(page.headBelow) : 0,
      },
      ...(isLetter && { border: { bottom: rule } }),
    }),
  )
  if (isLetter) return [...names, line(number, { alignment: AlignmentType.RIGHT }), ...blank(2)]
  const signed = paper.signer
    ? line([...number, new TextRun({ text: '\t' }), said('签发人：'), said(paper.signer, { face: 'kai' })], {
        indent: { left: twips(page.body), right: twips(page.body) },
        tabStops: [{ type: TabStopType.RIGHT, position: twipsOfMm(typeArea.width) - twips(page.body) }],
      })
    : line(number, centred)
  const red = new Paragraph({
    children: [],
    border: { bottom: rule },
    spacing: { line: twipsOfMm(4), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  })
  return [...names, ...blank(2), signed, red, ...blank(2)]
}

function closing(paper: Paper): Paragraph[] {
  const { attachments, people, signature, note } = paper
  const notes = attachments.map(({ name }, i) =>
    line([said(`${i === 0 ? '附件：' : ''}${attachments.length > 1 ? `${i + 1}. ` : ''}${name}`)], {
      indent: { left: twips((i === 0 ? 2 : 5) * page.body) },
    }),
  )
  const present = people.map(({ role, names }) =>
    line([said(`${role}：`, { face: 'hei' }), said(names)], { indent: { firstLine: twips(2 * page.body) } }),
  )
  if (!paper.date) return [...(notes.length > 0 ? blank(1) : []), ...notes, ...present]
  const date = dayWords(paper.date)
  const wide = widthOf(date)
  const lines = signature ? fold(signature, 18) : []
  const longest = Math.max(0, ...lines.map(({ length }) => length))
  const gap = Math.max(paper.sealed ? 4 : 2, (longest - wide) / 2)
  const right = (text: string, chars: number) =>
    line([said(text)], { alignment: AlignmentType.RIGHT, keepNext: true, indent: { right: twips(chars * page.body) } })
  return [
    ...(notes.length > 0 ? blank(1) : []),
    ...notes,
    ...(people.length > 0 ? blank(1) : []),
    ...present,
    ...blank(paper.sealed ? 2 : 1),
    ...lines.map((text) => right(text, gap + (wide - text.length) / 2)),
    right(date, gap),
    ...(note ? [line([said(`（${note}）`)], { indent: { left: twips(2 * page.body) } })] : []),
  ]
}

/** 版记, held to the foot of the type area by a frame. */
function imprint({ copies, printer, printedOn }: Paper): Paragraph[] {
  if (!copies && !printer) return []
  const small = { size: page.small, tight: false }
  const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 }
  const thin = { ...thick, size: 6 }
  const rows = [
    ...(copies ? [`抄送：${copies}。`] : []),
    ...(printer ? [`${printer}\t${printedOn ? dayWords(printedOn) : ''}印发`] : []),
  ]
  const height = rows.length * twips(linePitch)
  return rows.map(
    (text, i) =>
      new Paragraph({
        children: [said(text, small)],
        border: { top: i === 0 ? thick : thin, ...(i === rows.length - 1 && { bottom: thick }) },
        indent: { left: twips(page.small), right: twips(page.small) },
        tabStops: [{ type: TabStopType.RIGHT, position: twipsOfMm(typeArea.width) - twips(page.small) }],
        frame: {
          type: 'alignment',
          width: twipsOfMm(typeArea.width),
          height,
          rule: HeightRule.ATLEAST,
          anchor: { horizontal: 'margin', vertical: 'margin' },
          alignment: { x: 'left', y: 'bottom' },
        },
      }),
  )
}

const numbered = (alignment: 'left' | 'right') =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: twips(page.small), right: twips(page.small) },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
            size: page.small * 2,
          }),
        ],
      }),
    ],
  })

const section = (children: readonly Piece[], turned: boolean, isLetter: boolean): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: isLetter,
    grid: { type: DocumentGridType.LINES, linePitch: twips(linePitch) },
    page: {
      size: {
        width: twipsOfMm(page.width),
        height: twipsOfMm(page.height),
        orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: turned
        ? {
            top: twipsOfMm(page.binding),
            bottom: twipsOfMm(page.outer),
            left: twipsOfMm(page.bottom),
            right: twipsOfMm(page.top),
          }
        : {
            top: twipsOfMm(page.top),
            bottom: twipsOfMm(page.bottom),
            left: twipsOfMm(page.binding),
            right: twipsOfMm(page.outer),
            footer: twipsOfMm(page.bottom - 7) - twips(page.small),
          },
    },
  },
  footers: {
    default: numbered('right'),
    even: numbered('left'),
    ...(isLetter && { first: new Footer({ children: [] }) }),
  },
  children: [...children],
})

/** Runs of blocks on upright paper and on turned paper, one section of the file each. */
function sectionsOf(
  before: readonly Piece[],
  blocks: readonly Block[],
  after: readonly Piece[],
  paper: Paper,
  isLetter: boolean,
) {
  const parts: { turned: boolean; pieces: Piece[] }[] = [
    { turned: blocks[0]?.kind === 'table' && blocks[0].landscape && before.length < 6, pieces: [...before] },
  ]
  const last = () => parts.at(-1) as (typeof parts)[number]
  for (const block of blocks) {
    const turned = block.kind === 'table' && block.landscape
    if (turned !== last().turned) parts.push({ turned, pieces: [] })
    last().pieces.push(...setBlock(block, paper.figures))
  }
  if (after.length > 0 && last().turned) parts.push({ turned: false, pieces: [] })
  last().pieces.push(...after)
  return parts.map(({ turned, pieces }, i) => section(pieces, turned, isLetter && i === 0))
}

/** A document as Word, to be opened with the official fonts of the office's own machine. */
export function renderDocx(paper: Paper): Promise<Buffer> {
  const { attachments, addressees } = paper
  const first: Piece[] = [
    ...headPieces(paper),
    ...titleOf(paper.title),
    ...blank(1),
    ...(addressees ? [line([said(`${addressees}：`)])] : []),
  ]
  const end = imprint(paper)
  const sections = [
    ...sectionsOf(
      first,
      paper.blocks,
      [...closing(paper), ...(attachments.length === 0 ? end : [])],
      paper,
      paper.form === 'letter',
    ),
    ...attachments.flatMap(({ name, blocks }, i) => {
      const label = `附件${attachments.length > 1 ? i + 1 : ''}`
      const head = [line([said(label, { face: 'hei' })]), ...blank(1), ...titleOf(name), ...blank(1)]
      return sectionsOf(head, blocks, i === attachments.length - 1 ? end : [], paper, false)
    }),
  ]
  return Packer.toBuffer(
    new Document({
      title: paper.title,
      creator: '护学',
      evenAndOddHeaderAndFooters: true,
      styles: { default: { document: { run: { font: faces.fang, size: page.body * 2 } } } },
      sections,
    }),
  )
}
