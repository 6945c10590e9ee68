import type { WorkMeasure } from '#accounts/living-programme/measure.ts'

/** Supervision has an answer when the unit gave one and the Office found it true; a second order stands for the first. */
export const ordersAnswered: WorkMeasure = {
  of: 'work',
  clause: '3.5',
  by: { orders: true },
  words: '督办有回复、有核实',
  unit: '件',
  none: '今年还没有签发督办单',
  href: '/orders',
  count: ({ orders: { issued, answered, late } }) => ({
    part: answered,
    whole: issued,
    late,
    note: late > 0 ? `今年督办${issued}件，${late}件逾期未反馈` : `今年督办${issued}件，没有逾期未反馈的`,
  }),
}
