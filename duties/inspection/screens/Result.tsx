import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Status, type State } from '#foundation/ui/status.tsx'
import type { Verdict } from '#duties/checklist/judge.ts'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'
import { isInspected } from '#duties/inspection/inspection.ts'
import { verdictWords } from '#duties/inspection/inspection.words.ts'
import { printPaper } from '#duties/inspection/screens/print-paper.ts'

const look: Record<Verdict, State> = {
  met: 'done',
  unmet: 'late',
  advised: 'soon',
  'not-applicable': 'todo',
  unanswered: 'unknown',
}

/** 检查记录表 as it was judged: the score, how many of each, and every item behind them. */
export function Result({ page }: { page: VisitPage }) {
  const { visit, checklist } = page
  if (!isInspected(visit.state)) return null
  const count = (verdict: Verdict) => Object.values(visit.verdicts).filter((each) => each === verdict).length
  const items = checklist.items.filter(({ code }) => visit.verdicts[code] !== undefined)
  return (
    <div className="in-paper" data-paper="record">
      <Section
        title="检查结果"
        remark={`${checklist.name} · 第${checklist.version}版`}
        more={
          <Button small icon="print" onClick={() => printPaper('record')}>
            打印检查记录
          </Button>
        }
      >
        <FiveFacts
          bare
          facts={[
            { ask: '得分', answer: visit.score ?? '无适用项', under: visit.score === null ? undefined : '满分100' },
            { ask: '合格', answer: `${count('met')}项` },
            { ask: '不合格', answer: `${count('unmet')}项` },
            { ask: '建议改进', answer: `${count('advised')}项` },
            { ask: '不适用', answer: `${count('not-applicable')}项` },
          ]}
        />
        <details className="in-rows in-verdicts">
          <summary>逐项看</summary>
          <ul>
            {items.map(({ code, text }) => (
              <li key={code}>
                <span>
                  <small className="hx-ink-3">{code}</small> {text}
                  <Said page={page} code={code} />
                </span>
                <Verdicted verdict={visit.verdicts[code]} />
              </li>
            ))}
          </ul>
        </details>
      </Section>
    </div>
  )
}

const Verdicted = ({ verdict = 'unanswered' }: { verdict: Verdict | undefined }) => (
  <Status state={look[verdict]} word={verdictWords[verdict]} />
)

/** The number, the day or the words that were given; a yes or no is the verdict itself. */
function Said({ page: { visit }, code }: { page: VisitPage; code: string }) {
  const answer = visit.answers[code]
  const value = typeof answer?.value === 'boolean' || answer?.value === null ? '' : String(answer?.value ?? '')
  const said = [value, answer?.note].filter(Boolean).join('，')
  return said ? <small className="hx-ink-2 in-said">{said}</small> : null
}
