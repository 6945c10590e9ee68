import { monthDayWords, nearDayWords } from '#foundation/calendar/words.ts'
import { dayOf, timeOf } from '#foundation/calendar/day.ts'
import type { State } from '#foundation/ui/status.tsx'
import type { Standing } from '#duties/duty/standing.ts'
import type { ShownItem } from '#duties/proof/phone-day.ts'
import type { TodayItem } from '#duties/proof/proof.contract.ts'
import { standingWords } from '#duties/proof/proof.words.ts'

const states: Record<Standing, State> = {
  upcoming: 'todo',
  due: 'todo',
  begun: 'doing',
  done: 'done',
  late: 'soon',
  'made-up': 'soon',
  impossible: 'unknown',
  excused: 'todo',
  missed: 'late',
}
const SOON_MINUTES = 30

/** Word and icon of a line: first what the queue says, then how it stands. */
export function lookOf(
  { sending, standing, to, until, occasional }: ShownItem,
  now: Date,
): { state: State; word: string } {
  if (sending === 'refused') return { state: 'late', word: '被退回' }
  if (sending === 'waiting') return { state: 'soon', word: '待发送' }
  const open = standing === 'due' || standing === 'begun'
  if (occasional && open) return { state: 'todo', word: '有情况时记' }
  if (open && now > to) return { state: 'late', word: `已过时，${timeOf(until)}前算迟报` }
  const left = Math.ceil((to.getTime() - now.getTime()) / 60_000)
  if (open && left <= SOON_MINUTES) return { state: 'soon', word: `还剩${left}分钟` }
  return { state: states[standing], word: standingWords[standing] }
}

/** 07:00—08:00, 8月前 or 有情况时: when it is to be done, in the fewest words. */
export function whenWords({ from, to, occasional, slotName }: TodayItem, now: Date): string {
  if (occasional) return ''
  const last = new Date(to.getTime() - 1)
  if (dayOf(from) !== dayOf(last)) return `${monthDayWords(dayOf(last))}前`
  const day = dayOf(last) < dayOf(now) ? nearDayWords(dayOf(last), dayOf(now)) : ''
  const whole = timeOf(from) === '00:00' && timeOf(to) === '00:00'
  if (whole) return day || '今天内'
  return `${day}${slotName ? `${slotName} ` : ''}${timeOf(from)}—${timeOf(to) === '00:00' ? '24:00' : timeOf(to)}`
}
