import { dayWords, spanWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { Link } from '#foundation/ui/link.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { runsOf } from '#accounts/document/figures.ts'
import { type FigureSection, ordinalWords } from '#accounts/report/report-figures.ts'
import { noText, type ReportText } from '#accounts/report/report-text.ts'
import type { ReportRead } from '#accounts/report/screens/asks.ts'

type Shown = Pick<ReportRead, 'report' | 'figures' | 'from' | 'cutOff' | 'submittedAt'>

/** The report as it reads and prints: sections by article, then problems and plans. Every number opens the rows it counts. */
export function ReportPaper({ read, text }: { read: Shown; text: ReportText | null }) {
  const { report, figures, from, submittedAt } = read
  const said = text ?? noText
  const sections = figures.sections
  const last: (readonly [string, React.ReactNode])[] = [
    [
      '存在的问题',
      <Lines key="p" lines={said.problems.map(({ what, cause }) => (cause ? `${what}。原因：${cause}` : what))} />,
    ],
    ...(report.kind === 'annual'
      ? ([
          ['特色亮点', <Words key="h" words={said.highlights} />],
          ['考核自评', <Words key="r" words={said.review} />],
        ] as const)
      : []),
    [
      report.kind === 'annual' ? '下年思路' : '下半年打算',
      <Lines key="n" lines={said.plans.map(({ what, dueOn }) => (dueOn ? `${what}（${dayWords(dueOn)}前）` : what))} />,
    ],
  ]
  return (
    <article className="rp-paper">
      <h3 className="rp-paper__title">{`${report.unitName}${report.name}`}</h3>
      <p className="rp-paper__span">{`（${spanWords(from, figures.until)}）`}</p>
      <h4>一、工作开展情况</h4>
      {sections.map((section, i) => (
        <Part key={section.article} section={section} nth={i + 1} text={said} read={read} />
      ))}
      {said.photos.length > 0 && (
        <div className="rp-photos">
          {said.photos.map(({ file, caption }) => (
            <figure key={file}>
              <img src={fileUrl(file, 'thumb')} alt={caption || '工作照片'} />
              {caption && <figcaption>{caption}</figcaption>}
            </figure>
          ))}
        </div>
      )}
      {last.map(([title, body], i) => (
        <section key={title}>
          <h4>{`${ordinalWords(i + 2)}、${title}`}</h4>
          {body}
        </section>
      ))}
      <p className="rp-paper__sign">
        {report.unitName}（盖章）
        <br />
        负责人签字：　　　　　
        <br />
        {submittedAt ? dayWords(dayOf(submittedAt)) : '　年　月　日'}
      </p>
    </article>
  )
}

type PartProps = { section: FigureSection; nth: number; text: ReportText; read: Shown }

function Part({ section, nth, text, read }: PartProps) {
  const own = text.sections.find(({ article }) => article === section.article)
  const left = new Set(own?.leftOut)
  const sentences = section.sentences.filter(({ code }) => !left.has(code))
  const isEmpty = section.sentences.length === 0 && !own?.words
  return (
    <section>
      <h5>{`（${ordinalWords(nth)}）${section.name}`}</h5>
      {sentences.length > 0 && (
        <p>
          {sentences.map(({ code, text: words }) => (
            <Runs key={code} text={words} read={read} />
          ))}
        </p>
      )}
      {own?.words && <Words words={own.words} />}
      {isEmpty && <p className="rp-none">本项没有记录</p>}
      {sentences.length > 0 &&
        section.tables
          .filter(({ rows }) => rows.length > 0)
          .map(({ caption, columns, rows }) => (
            <div key={caption} className="rp-scroll" tabIndex={0} role="group" aria-label={`${caption}，可左右滚动`}>
              <table className="rp-table">
                <caption>{caption}</caption>
                <thead>
                  <tr>
                    {columns.map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row[0]}>
                      {row.map((cell, i) =>
                        i === 0 ? (
                          <th key={columns[i]} scope="row">
                            {cell}
                          </th>
                        ) : (
                          <td key={columns[i]}>
                            <Runs text={cell} read={read} />
                          </td>
                        ),
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ))}
    </section>
  )
}

/** A sentence with its numbers filled in; each leads to its rows, a nought to nothing. */
export function Runs({ text, read: { report, figures } }: { text: string; read: Pick<Shown, 'report' | 'figures'> }) {
  const known = figures.figures.map((each) => ({
    ...each,
    href: hrefWith(`/reports/${report.id}`, {}, { figure: each.code }),
    rows: null,
    cutOff: null,
  }))
  return runsOf(text, known).map(({ text: words, figure }, i) =>
    figure && figure.value > 0 ? (
      <Link key={String(i)} href={figure.href} className="rp-number">
        {words}
      </Link>
    ) : (
      words
    ),
  )
}

const Words = ({ words }: { words: string }) =>
  words ? (
    words.split('\n').map((line, i) => <p key={`${i}-${line.slice(0, 8)}`}>{line}</p>)
  ) : (
    <p className="rp-none">没有写</p>
  )

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length > 0 ? (
    lines.map((line, i) => <p key={`${i}-${line.slice(0, 8)}`}>{`${i + 1}. ${line}`}</p>)
  ) : (
    <p className="rp-none">没有写</p>
  )
