import { timeOf } from '#foundation/calendar/day.ts'
import type { State } from '#foundation/ui/status.tsx'
import type { Shift } from '#duties/roster/shift.ts'
import { minutesWords, shiftWords } from '#duties/roster/roster.words.ts'

export const hoursOf = ({ from, to }: { from: Date; to: Date }): string => {
  const end = timeOf(to)
  return `${timeOf(from)}—${end === '00:00' ? '24:00' : end}`
}

/** How a shift stands now: silence after its beginning is not known, and no absence yet. */
export function standingOf(shift: Shift, now: Date): { state: State; word: string } {
  const late = shift.lateMinutes !== null && shift.lateMinutes > shift.lateAfter
  if (shift.state === 'on') return { state: 'doing', word: late ? `在岗，迟到${shift.lateMinutes}分` : shiftWords.on }
  if (shift.state === 'off')
    return { state: 'done', word: late ? `已交班，迟到${shift.lateMinutes}分` : shiftWords.off }
  if (shift.state === 'missed') return { state: 'late', word: shiftWords.missed }
  if (shift.from > now) return { state: 'todo', word: '未开始' }
  return { state: 'unknown', word: '没有消息' }
}

/** 离岗位点约12米（误差8米）; or why nobody knows. */
export function placeWords({ distance, accuracy, near, noPlace }: Shift): string {
  if (noPlace) return `没有定位：${noPlace}`
  if (distance === null) return '岗位点还没有标在图上'
  const off = accuracy === null ? '' : `（误差${accuracy}米）`
  return `离岗位点约${distance}米${off}${near ? '' : '，不在范围内'}`
}

/** 离线补传 when it reached us later than it was made. */
export function sentLate({ onAt, onReceivedAt }: Shift): string {
  const minutes = onAt && onReceivedAt ? Math.round((onReceivedAt.getTime() - onAt.getTime()) / 60_000) : 0
  return minutes > 5 ? `，${minutesWords(minutes)}后收到` : ''
}
