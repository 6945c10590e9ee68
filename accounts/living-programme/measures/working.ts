import type { HazardMeasure } from '#accounts/living-programme/measure.ts'
import type { Pack } from '#programme/pack/pack.ts'

/** Everything that has been given to somebody: from 交办 to 销号. */
export const DISPATCHED = ['assigned', 'contested', 'rectifying', 'done', 'passed', 'struck'] as const
const dispatched = () => ({ state: DISPATCHED })
const hazards = { of: 'hazards', unit: '处', none: '今年还没有交办' } as const

export const leadAndAssist: HazardMeasure = {
  ...hazards,
  clause: '2.2',
  words: '交办的都有牵头',
  about: dispatched,
  done: { has: { led: true } },
}

export const beforeAndAfter: HazardMeasure = {
  ...hazards,
  clause: '2.4',
  words: '销号有前后照片',
  none: '今年还没有销号',
  about: () => ({ view: 'struck' }),
  done: { has: { paired: true } },
}

export const progressKept: HazardMeasure = {
  ...hazards,
  clause: '3.2',
  words: '已签收并入账',
  about: dispatched,
  done: { has: { accepted: true } },
}

/** Until letters of commitment are written, the day a unit accepted is its commitment, and keeping it is the rate. */
export const promisesKept: HazardMeasure = {
  ...hazards,
  clause: '3.4',
  words: '到期的按期整改',
  none: '今年还没有到期的',
  about: () => ({ has: { due: true } }),
  done: { has: { promise: 'kept' } },
  pressing: true,
}

/** Categories that nobody inside a school can put right: every one of their kinds is led by somebody else. */
const outside = ({ hazardCategories: { domains, details } }: Pack): string[] =>
  domains
    .filter(({ code }) =>
      details.every(({ domain, lead }) => domain !== code || (lead !== 'school' && lead !== 'office')),
    )
    .map(({ code }) => code)

export const raisedBySchools: HazardMeasure = {
  ...hazards,
  clause: '3.10',
  words: '学校反映的已转主管单位',
  none: '学校今年还没有反映校外问题',
  about: (pack) => ({ category: outside(pack), has: { raisedBy: 'school' } }),
  done: { has: { led: true } },
}

export const handedOn: HazardMeasure = {
  ...hazards,
  clause: '3.12',
  words: '多单位衔接办理',
  about: dispatched,
  done: { has: { assisted: true } },
}
