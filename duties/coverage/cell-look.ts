import type { TallySum } from '#duties/coverage/coverage.ts'
import { standingWords } from '#duties/proof/proof.words.ts'
import type { Standing } from '#duties/duty/standing.ts'

/** The six looks of a state; nothing asked has none. */
export type Look = 'todo' | 'doing' | 'soon' | 'late' | 'done' | 'unknown'
export type CellLook = { state: Look | null; figure: string; word: string; says: string }

/**
 * How a sum looks: by what presses most. Nothing shown by somebody who showed nothing at all is unknown and never green; what is
 * not due yet is neither.
 */
export function cellLook(sum: TallySum, { white = false, given = 0 } = {}): CellLook {
  const figure = sum.asked > 0 ? `${sum.done}/${sum.asked}` : ''
  const look = (state: Look | null, word: string): CellLook => ({
    state,
    figure,
    word,
    says: `${figure} ${word}`.trim(),
  })
  if (sum.asked === 0) {
    if (sum.open > 0) return look('todo', '未到期')
    if (sum.excused > 0) return look(null, '免除')
    return given > 0 ? look('doing', `记${given}次`) : look(null, '—')
  }
  if (white) return look('unknown', '无记录')
  if (sum.missed > 0) return look('late', `漏${sum.missed}`)
  if (sum.impossible > 0) return look('soon', `未能办${sum.impossible}`)
  if (sum.madeUp > 0) return look('soon', `补录${sum.madeUp}`)
  if (sum.late > 0) return look('soon', `迟${sum.late}`)
  return look('done', '按时')
}

/** What leads to the rows behind a sum, in words for the reader of a screen. */
export const sumWords = (sum: TallySum): string =>
  [
    `应完成${sum.asked}`,
    `按时${sum.onTime}`,
    `迟报${sum.late}`,
    `补录${sum.madeUp}`,
    `无法完成${sum.impossible}`,
    `漏做${sum.missed}`,
    `未到期${sum.open}`,
    `免除${sum.excused}`,
  ].join('，')

export const standingLook: Record<Standing, Look | null> = {
  upcoming: 'todo',
  due: 'todo',
  begun: 'doing',
  done: 'done',
  late: 'soon',
  'made-up': 'soon',
  impossible: 'soon',
  excused: null,
  missed: 'late',
}
export const standingWord = (standing: Standing): string => standingWords[standing]

/** Asked, still open, let off, or done when the occasion came: a column or a row without any of it says nothing. */
export const isSomething = ({ sum, given }: { sum: TallySum; given: number }): boolean =>
  sum.asked + sum.open + sum.excused + given > 0
