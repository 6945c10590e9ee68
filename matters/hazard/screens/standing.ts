import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { deadlineWords, type DeadlineWords } from '#foundation/ui/deadline-words.ts'
import type { State } from '#foundation/ui/status.tsx'
import type { DueStanding } from '#matters/hazard/hazard-reads.contract.ts'
import type { Hazard, HazardState } from '#matters/hazard/hazard.ts'
import { stateWords } from '#matters/hazard/hazard.words.ts'

type Dated = Pick<Hazard, 'state' | 'dueOn' | 'originalDueOn' | 'extensions' | 'doneAt' | 'grade'> & {
  due: DueStanding
}

/** The deadline of a hazard in words. Once it is reported done nobody is late with it, whatever the day. */
export function dueWords(
  { state, dueOn, originalDueOn, extensions, doneAt, grade, due }: Dated,
  now: Date,
): DeadlineWords {
  const extended = extensions > 0 && originalDueOn ? { original: plainDay(originalDueOn), extensions } : {}
  if (due.state === 'stopped') return { tone: 'plain', strong: '—' }
  if (!dueOn) return { tone: 'plain', strong: '未定期限', rest: grade ? '待交办' : '待定级' }
  const day = plainDay(dueOn)
  if (!doneAt) return deadlineWords({ now, due: day, soon: due.state === 'soon', ...extended })
  if (state === 'struck') return deadlineWords({ now, due: day, doneOn: dayOf(doneAt), ...extended })
  const done = `${monthDayWords(dayOf(doneAt))}报完`
  const under = extended.original ? { under: `原定${monthDayWords(extended.original)} · 延期${extensions}次` } : {}
  return due.state === 'met-late'
    ? { tone: 'late', strong: `逾期${-(due.daysLeft ?? 0)}天报完`, rest: monthDayWords(day), ...under }
    : { tone: 'plain', strong: done, rest: `${monthDayWords(day)}前`, ...under }
}

const lookOf: Record<HazardState, State> = {
  reported: 'todo',
  verified: 'todo',
  graded: 'todo',
  assigned: 'doing',
  contested: 'doing',
  rectifying: 'doing',
  done: 'doing',
  passed: 'doing',
  struck: 'done',
  'void-proposed': 'doing',
  void: 'todo',
  withdrawn: 'todo',
  merged: 'todo',
}

type Standing = Pick<Hazard, 'state' | 'orders' | 'extensionAsked' | 'listed'> & { due: DueStanding }

/** How a hazard stands: lateness first, for whoever reads the column looks for that; then where it is in its life. */
export function standingOf({ state, due, orders, extensionAsked, listed }: Standing): { state: State; word: string } {
  if (state === 'struck' || due.state === 'stopped') return { state: lookOf[state], word: stateWords[state] }
  const also = [listed ? '挂牌督办' : orders > 0 && `督办${orders}次`, extensionAsked && '申请延期'].filter(Boolean)
  const say = (look: State, word: string) => ({ state: look, word: [word, ...also].join(' · ') })
  if (due.state === 'late') return say('late', '逾期')
  if (due.state === 'soon' && state === 'rectifying') return say('soon', '快到期')
  return say(due.state === 'soon' && state === 'assigned' ? 'soon' : lookOf[state], stateWords[state])
}

/** 〔2017〕41号: the number without the head that every row shares. */
export const shortNumber = ({ year, number }: Pick<Hazard, 'year' | 'number'>): string => `〔${year}〕${number}号`
