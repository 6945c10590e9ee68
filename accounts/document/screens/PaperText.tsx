import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { Link } from '#foundation/ui/link.tsx'
import type { Block, Figure, Paper } from '#accounts/document/document.ts'
import { runsOf } from '#accounts/document/figures.ts'

type Filled = { figures: readonly Figure[]; hrefOf: (code: string) => string }

/** Text with its numbers as links to the rows they count. */
function Words({ text, figures, hrefOf }: Filled & { text: string }) {
  return runsOf(text, figures).map((run, i) =>
    run.figure ? (
      <Link key={`${i}-${run.text}`} href={hrefOf(run.figure.code)}>
        {run.text}
      </Link>
    ) : (
      <span key={`${i}-${run.text.slice(0, 8)}`}>{run.text}</span>
    ),
  )
}

function Blocks({ blocks, ...filled }: Filled & { blocks: readonly Block[] }) {
  return blocks.map((block, i) => {
    const key = `${i}-${block.kind}`
    if (block.kind === 'table') return <Table key={key} block={block} {...filled} />
    if (block.kind === 'heading' && block.level < 3)
      return (
        <p key={key} className={`doc-level-${block.level}`}>
          <Words text={block.text} {...filled} />
        </p>
      )
    return (
      <p key={key}>
        <Words text={block.text} {...filled} />
      </p>
    )
  })
}

function Table({ block, ...filled }: Filled & { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <div className="doc-table" tabIndex={0} role="group" aria-label={block.caption || '表格'}>
      <table>
        {block.caption && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {block.columns.map(({ name }, i) => (
              <th key={`${i}-${name}`} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, r) => (
            <tr key={`${r}-${row.join()}`}>
              {row.map((cell, c) => (
                <td key={`${c}-${cell}`}>
                  <Words text={cell} {...filled} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The paper to be read and to be followed: every number leads to its rows. */
export function PaperText({
  paper,
  number,
  hrefOf,
}: {
  paper: Paper
  number: string
  hrefOf: (code: string) => string
}) {
  const { figures, attachments, people } = paper
  return (
    <article className="doc-sheet">
      {paper.head && <p className="doc-head">{paper.head}</p>}
      {number && <p className="doc-number">{number}</p>}
      <h3>{paper.title}</h3>
      {paper.addressees && <p className="doc-flat">{paper.addressees}：</p>}
      <Blocks blocks={paper.blocks} figures={figures} hrefOf={hrefOf} />
      {attachments.length > 0 && <p>附件：{attachments.map(({ name }, i) => `${i + 1}. ${name}`).join('　')}</p>}
      {people.map(({ role, names }) => (
        <p key={role}>
          {role}：{names}
        </p>
      ))}
      {paper.signature && <p className="doc-foot">{paper.signature}</p>}
      {paper.date && <p className="doc-foot">{dayWords(plainDay(paper.date))}</p>}
      {paper.note && <p>（{paper.note}）</p>}
      {attachments.map(({ name, blocks }, i) => (
        <section key={`${i}-${name}`} className="doc-attached">
          <h3>{`附件${i + 1}　${name}`}</h3>
          <Blocks blocks={blocks} figures={figures} hrefOf={hrefOf} />
        </section>
      ))}
    </article>
  )
}
