import type { HazardMeasure, WorkMeasure } from '#accounts/living-programme/measure.ts'
import { domainsOf } from '#accounts/living-programme/measures/general.ts'

const hazards = { of: 'hazards', unit: '处', none: '今年还没有登记隐患' } as const

export const majorList: HazardMeasure = {
  ...hazards,
  clause: '6.1',
  words: '重大隐患已销号',
  none: '今年没有重大隐患',
  about: () => ({ grade: ['major'] }),
  done: { view: 'struck' },
  pressing: true,
}

export const solvedAtSchool: HazardMeasure = {
  ...hazards,
  clause: '6.2',
  words: '销号的在校内解决',
  none: '今年还没有销号',
  about: () => ({ view: 'struck' }),
  done: { has: { solvedAt: 'school' } },
}

export const fourDomains: HazardMeasure = {
  ...hazards,
  clause: '6.11',
  words: '四个方面已销号',
  none: '今年还没有登记这四个方面的隐患',
  about: (pack) => ({ category: domainsOf(pack, '6.11') }),
  done: { view: 'struck' },
  pressing: true,
}

export const nextSteps: HazardMeasure = {
  ...hazards,
  clause: '6.13',
  words: '未销号的都有下一步',
  none: '没有未销号的隐患',
  about: () => ({ view: 'open' }),
  done: { has: { going: true } },
}

export const noneLeft: HazardMeasure = {
  ...hazards,
  clause: '6.15',
  words: '销号',
  about: () => ({}),
  done: { view: 'struck' },
  pressing: true,
}

/** A register is kept when every line in it was looked at in time; tomorrow another falls due. */
export const reviewedInTime: WorkMeasure = {
  of: 'work',
  clause: '3.13',
  by: { register: true },
  words: '在管风险按期复核',
  unit: '项',
  none: '还没有登记风险点',
  href: '/risks',
  count: ({ register: { open, late } }) => ({
    part: open - late,
    whole: open,
    late,
    note: late > 0 ? `在管${open}项，${late}项逾期未复核` : `在管${open}项，都在复核期内`,
  }),
}

/** No corner is left out when somebody was at every place; next month they are all open again. */
export const noCornerLeft: WorkMeasure = {
  of: 'work',
  clause: '6.14',
  by: { places: true },
  words: '本月部位已查到',
  unit: '处',
  none: '没有归您看的部位',
  href: '/places',
  count: ({ places: { all, seen, white } }) => ({
    part: seen,
    whole: all,
    late: 0,
    missing: white,
    note: seen < all ? `本月${all}处部位，${all - seen}处没有记录` : `本月${all}处部位都有人查过`,
  }),
}
