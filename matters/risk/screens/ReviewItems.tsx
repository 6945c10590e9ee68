import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { ReviewItem } from '#matters/risk/risk-reads.contract.ts'
import { verdictWords } from '#matters/risk/risk.words.ts'
import { useRiskChoices } from '#matters/risk/screens/asks.ts'
import { GradeMark } from '#matters/risk/screens/GradeMark.tsx'
import { ReviewForm } from '#matters/risk/screens/RiskDeeds.tsx'
import { verdictLook } from '#matters/risk/screens/standing.ts'

/** Every line as it stood, with its verdict or the form to give it; one form is open at a time. */
export function ReviewItems({ items, mayJudge }: { items: readonly ReviewItem[]; mayJudge: boolean }) {
  const [open, setOpen] = useState<string>()
  return (
    <ul className="rk-items">
      {items.map((item) => (
        <li key={item.risk}>
          <div className="rk-item">
            <div>
              <Link href={`/risks/${item.risk}`}>{item.was.title}</Link>
              <p className="hx-small hx-ink-2">{`${item.was.spot} · ${item.was.measures}`}</p>
              {item.verdict && <p className="hx-small">{[item.by, item.note].filter(Boolean).join('：')}</p>}
            </div>
            <span className="rk-item__grade">
              <GradeMark grade={item.wasGrade} />
              {item.grade && item.grade.code !== item.wasGrade.code && (
                <>
                  <span aria-hidden="true">→</span>
                  <span className="hx-hidden">改为</span>
                  <GradeMark grade={item.grade} />
                </>
              )}
            </span>
            {item.verdict ? (
              <Status state={verdictLook[item.verdict]} word={verdictWords[item.verdict]} />
            ) : (
              <Status state="todo" word="待复核" />
            )}
            {mayJudge && item.now && item.now.state !== 'closed' && (
              <Button
                small
                kind={item.verdict ? 'plain' : 'wanted'}
                aria-expanded={open === item.risk}
                onClick={() => setOpen(open === item.risk ? undefined : item.risk)}
              >
                {item.verdict ? '再看一次' : '复核'}
                <span className="hx-hidden">：{item.was.title}</span>
              </Button>
            )}
          </div>
          {open === item.risk && item.now && <Form item={item} onDone={() => setOpen(undefined)} />}
        </li>
      ))}
    </ul>
  )
}

function Form({ item, onDone }: { item: ReviewItem; onDone: () => void }) {
  const choices = useRiskChoices()
  return choices.data && item.now ? <ReviewForm risk={item.now} choices={choices.data} onDone={onDone} /> : null
}
