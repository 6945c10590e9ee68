import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { dayWords } from '#foundation/calendar/words.ts'
import type { Block, Figure, Paper } from '#accounts/document/document.ts'
import { runsOf } from '#accounts/document/figures.ts'
import { fold, widthOf } from '#accounts/document/fold.ts'
import { headOf, titleChars } from '#accounts/document/head.ts'
import { fonts, linePitch, page, tracking } from '#accounts/document/page.ts'

const here = import.meta.dirname
const TEMPLATE = readFileSync(path.join(here, 'official.typ'), 'utf8')
const need = createRequire(import.meta.url)
const fontOf = (name: string, file: string) =>
  path.join(path.dirname(need.resolve(`@expo-google-fonts/${name}/package.json`)), file)

/** What is shipped, and before it what the house has bought and put into the folder named by HUXUE_FONTS. */
const fontPaths = (): string[] => [
  ...(process.env['HUXUE_FONTS'] ? [process.env['HUXUE_FONTS']] : []),
  path.join(here, '../../fonts/FandolFang-Regular.otf'),
  path.join(here, '../../fonts/FandolKai-Regular.otf'),
  fontOf('noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'),
  fontOf('noto-serif-sc', '900Black/NotoSerifSC_900Black.ttf'),
  fontOf('noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'),
]

let compiler: NodeCompiler | null = null
const theCompiler = (): NodeCompiler => (compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontPaths() }] }))

const setBlock = (block: Block, figures: readonly Figure[]) =>
  block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map((cell) => plain(cell, figures))) }
    : { ...block, landscape: false, runs: runsOf(block.text, figures) }
const plain = (text: string, figures: readonly Figure[]) =>
  runsOf(text, figures)
    .map((run) => run.text)
    .join('')

function given(paper: Paper) {
  const date = paper.date ? dayWords(paper.date) : ''
  return {
    ...paper,
    page,
    pitch: linePitch,
    tracking,
    fonts,
    head: headOf(paper),
    titleLines: fold(paper.title, titleChars),
    blocks: paper.blocks.map((block) => setBlock(block, paper.figures)),
    attachments: paper.attachments.map(({ name, blocks }) => ({
      name,
      titleLines: fold(name, titleChars),
      blocks: blocks.map((block) => setBlock(block, paper.figures)),
    })),
    date,
    dateWidth: widthOf(date),
    signatureLines: paper.signature ? fold(paper.signature, 18) : [],
    printedOn: paper.printedOn ? dayWords(paper.printedOn) : '',
  }
}

/** A document as PDF, fonts embedded. Some five milliseconds a document once the fonts are read. */
export const renderPdf = (paper: Paper): Buffer =>
  theCompiler().pdf({ mainFileContent: TEMPLATE, inputs: { document: JSON.stringify(given(paper)) } })

/** The same pages as one picture, one below the other: what a browser shows without opening anything. Nothing in it runs. */
export const renderPicture = (paper: Paper): string =>
  theCompiler()
    .plainSvg({ mainFileContent: TEMPLATE, inputs: { document: JSON.stringify(given(paper)) } })
    .replaceAll(/\d+\.\d{3,}/g, (long) => Number(long).toFixed(2))
    .replaceAll(GROUND, `$1 stroke="#c4cad3" stroke-width="1"$3$2$3>`)

/** The white ground of a page, and where its page stands: Typst lays every ground at the top, over the pages before. */
const GROUND = /^( {4}<path class="typst-shape" fill="#ffffff")([^\n]*\/>\n {4}<g)( transform="[^"]*")?>/gm
