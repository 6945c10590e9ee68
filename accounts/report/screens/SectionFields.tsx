import { Field, TextArea, Tick } from '#foundation/ui/field.tsx'
import { Button } from '#foundation/ui/button.tsx'
import type { FigureSection } from '#accounts/report/report-figures.ts'
import type { ReportText } from '#accounts/report/report-text.ts'
import type { ReportRead } from '#accounts/report/screens/asks.ts'
import { Runs } from '#accounts/report/screens/ReportPaper.tsx'

type SectionFieldsProps = {
  section: FigureSection
  text: ReportText
  read: ReportRead
  change: (patch: Partial<ReportText>) => void
}

/** Sentences drawn from the records, to take or leave, and the writer's own words. */
export function SectionFields({ section, text, read, change }: SectionFieldsProps) {
  const { article, name, clauses, sentences } = section
  const own = text.sections.find((each) => each.article === article) ?? { article, leftOut: [], words: '' }
  const put = (patch: Partial<typeof own>) => {
    const next = Object.assign({}, own, patch)
    change({ sections: [...text.sections.filter((each) => each.article !== article), next] })
  }
  const toggle = (code: string, on: boolean) =>
    put({ leftOut: on ? own.leftOut.filter((each) => each !== code) : [...own.leftOut, code] })
  const plain = (words: string) =>
    words.replaceAll(
      /\{\{([^{}]+)\}\}/g,
      (_, code: string) => read.figures.figures.find((each) => each.code === code)?.words ?? '',
    )
  return (
    <fieldset className="rp-fields">
      <legend>
        {name} <small>{`要点第${article}条${clauses.length > 0 ? `，${clauses.length}款` : ''}`}</small>
      </legend>
      {sentences.length === 0 && <p className="rp-none">本项没有记录</p>}
      {sentences.map(({ code, text: words }) => (
        <div key={code} className="rp-sentence">
          <Tick
            checked={!own.leftOut.includes(code)}
            onChange={(event) => toggle(code, event.target.checked)}
            aria-label={`写进报告：${plain(words)}`}
          >
            {' '}
          </Tick>
          <span>
            <Runs text={words} read={read} />
          </span>
          <Button
            small
            kind="text"
            onClick={() =>
              put({
                leftOut: [...own.leftOut.filter((each) => each !== code), code],
                words: [own.words, plain(words)].filter(Boolean).join('\n'),
              })
            }
          >
            改写
          </Button>
        </div>
      ))}
      <Field label={`补充（${name}）`} reason={sentences.length > 0 ? '改写过的数字不再随记录变动' : undefined}>
        {(hold) => (
          <TextArea
            {...hold}
            rows={2}
            maxLength={3000}
            value={own.words}
            onChange={(event) => put({ words: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}
