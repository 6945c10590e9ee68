import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Facts, Section } from '#foundation/ui/page.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'

/** 五落实 of a major hazard, and what the ledger holds beside it. */
export function PlanPart({ page: { hazard } }: { page: HazardPage }) {
  const { plan, grade } = hazard
  const facts = [
    ['情况', hazard.description],
    ['要求', hazard.demand],
    ['整改措施', hazard.measures],
    ['整改情况', hazard.result],
    ['临时措施', hazard.temporary],
    ['防范措施', hazard.precaution],
    ['整改资金', hazard.funds === null ? '' : `${hazard.funds.toFixed(2)}万元`],
    ['责任人', hazard.responsible],
    ['备注', hazard.remark],
  ] as const
  // what was taken over word for word is said once
  const told = facts.filter(([, value], at) => value !== '' && facts.findIndex(([, other]) => other === value) === at)
  return (
    <>
      {(plan || grade === 'major') && (
        <Section title="五落实" remark={plan ? <span className="hx-tone-done">5/5</span> : '0/5'}>
          {plan ? (
            <FiveFacts
              bare
              facts={[
                { ask: '责任', answer: plan.responsibility },
                { ask: '措施', answer: plan.measures },
                { ask: '资金', answer: `${plan.funds}万元，${plan.fundsFrom}` },
                { ask: '时限', answer: monthDayWords(plainDay(plan.deadline)) },
                { ask: '预案', answer: plan.contingency },
              ]}
            />
          ) : (
            <p className="hx-ink-2">还没有填报。重大隐患要先填齐五落实，才能报整改完成。</p>
          )}
        </Section>
      )}
      {told.length > 0 && (
        <Section title="登记内容">
          <Facts facts={told} />
        </Section>
      )}
    </>
  )
}
