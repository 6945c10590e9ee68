import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import type { DeadlineWords } from '#foundation/ui/deadline-words.ts'
import type { State } from '#foundation/ui/status.tsx'
import type { RiskRow } from '#matters/risk/risk-reads.contract.ts'
import type { Verdict } from '#matters/risk/risk.ts'
import { stateWords } from '#matters/risk/risk.words.ts'

const looks = { listed: 'todo', controlled: 'doing', reviewed: 'doing', closed: 'done' } as const

/** How a risk stands. In hand is never green: it may still happen. */
export const standingOf = ({ state, late }: Pick<RiskRow, 'state' | 'late'>): { state: State; word: string } =>
  late ? { state: 'late', word: '逾期未复核' } : { state: looks[state], word: stateWords[state] }

export const verdictLook: Record<Verdict, State> = { keep: 'doing', change: 'soon', close: 'done' }

/** When it is looked at again; late, by how many days. */
export function reviewWords({ state, reviewOn, late, lateDays }: RiskRow): DeadlineWords {
  if (state === 'closed') return { tone: 'done', strong: '已消除' }
  const day = `${monthDayWords(plainDay(reviewOn))}前复核`
  return late ? { tone: 'late', strong: `逾期${lateDays}天`, under: day } : { tone: 'plain', strong: day }
}
