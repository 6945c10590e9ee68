import type { WorkMeasure } from '#accounts/living-programme/measure.ts'
import { percent } from '#foundation/percent.ts'

/** 决议办结率: what meetings of the year resolved and should be done by now, found true by the Office. */
export const resolutionsDone: WorkMeasure = {
  of: 'work',
  clause: '3.1',
  by: { resolutions: true },
  words: '议定事项按时办结',
  unit: '项',
  none: '今年还没有到期的议定事项',
  href: '/resolutions?view=due',
  count: ({ resolutions: { due, done, late, meetings, invited, came } }) => {
    const held = `今年开会${meetings}次，出席率${percent(came, invited)}（${came}/${invited}）`
    return { part: done, whole: due, late, note: late > 0 ? `${held}，${late}项逾期未办` : `${held}，没有逾期未办的` }
  },
}
