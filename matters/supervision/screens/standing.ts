import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import type { DeadlineWords } from '#foundation/ui/deadline-words.ts'
import type { State } from '#foundation/ui/status.tsx'
import { isUnanswered, type OrderState } from '#matters/supervision/order.ts'
import type { OrderRow } from '#matters/supervision/supervision-reads.contract.ts'
import { stateWords } from '#matters/supervision/supervision.words.ts'

const looks: Record<OrderState, State> = {
  drafted: 'todo',
  issued: 'todo',
  signed: 'doing',
  replied: 'doing',
  'sent-back': 'soon',
  verified: 'doing',
  closed: 'done',
  succeeded: 'unknown',
  dropped: 'unknown',
}

type Standing = Pick<OrderRow, 'state' | 'late'>

export const standingOf = ({ state, late }: Standing): { state: State; word: string } =>
  late && isUnanswered(state) ? { state: 'late', word: '逾期未反馈' } : { state: looks[state], word: stateWords[state] }

/** By when an answer is due, or how late it came. */
export function dueWords({ state, dueOn, late, lateDays }: OrderRow): DeadlineWords {
  const day = `${monthDayWords(plainDay(dueOn))}前反馈`
  if (isUnanswered(state) || state === 'drafted')
    return late ? { tone: 'late', strong: `逾期${lateDays}天`, under: day } : { tone: 'plain', strong: day }
  return late
    ? { tone: 'plain', strong: `迟${lateDays}天反馈`, under: day }
    : { tone: 'done', strong: '按期反馈', under: day }
}
