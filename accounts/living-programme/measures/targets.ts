import type { WorkMeasure } from '#accounts/living-programme/measure.ts'

const targets = {
  of: 'work',
  by: { targets: true },
  unit: '所',
  none: '今年还没有列入重点整治对象',
  href: '/targets?view=all',
} as const

/** Clauses 8.6 to 8.13: one list of key targets, asked eight questions. */
export const targetMeasures: readonly WorkMeasure[] = [
  {
    ...targets,
    clause: '8.6',
    words: '突出问题已摘牌',
    href: '/targets',
    count: ({ targets: { listed, delisted, behind } }) => ({
      part: delisted,
      whole: listed,
      late: 0,
      note: behind > 0 ? `在册${listed - delisted}所，${behind}个节点逾期` : `在册${listed - delisted}所`,
    }),
  },
  {
    ...targets,
    clause: '8.7',
    words: '问题突出的已由领导小组定夺',
    none: '今年还没有提出问题突出的学校',
    href: '/targets?view=all&basis=prominent',
    count: ({ targets: { prominent, prominentDecided } }) => ({ part: prominentDecided, whole: prominent, late: 0 }),
  },
  {
    ...targets,
    clause: '8.8',
    words: '整治后反复的已由领导小组定夺',
    none: '今年还没有提出整治后反复的学校',
    href: '/targets?view=all&basis=recurring',
    count: ({ targets: { recurring, recurringDecided } }) => ({ part: recurringDecided, whole: recurring, late: 0 }),
  },
  {
    ...targets,
    clause: '8.9',
    words: '有牵头、有配合',
    count: ({ targets: { listed, paired } }) => ({ part: paired, whole: listed, late: 0 }),
  },
  {
    ...targets,
    clause: '8.10',
    words: '定了整治措施',
    count: ({ targets: { listed, measured } }) => ({ part: measured, whole: listed, late: 0 }),
  },
  {
    ...targets,
    clause: '8.11',
    words: '时间节点按计划',
    unit: '个',
    none: '今年还没有定时间节点',
    href: '/targets?view=behind',
    count: ({ targets: { milestones, onPlan, behind } }) => ({
      part: onPlan,
      whole: milestones,
      late: behind,
      note: behind > 0 ? `${milestones}个节点，${behind}个逾期` : `${milestones}个节点都在计划内或已办完`,
    }),
  },
  {
    ...targets,
    clause: '8.12',
    words: '整治中的按月有进展',
    none: '现在没有整治中的对象',
    href: '/targets?view=quiet',
    count: ({ targets: { working, told, quiet } }) => ({
      part: told,
      whole: working,
      late: quiet,
      note: quiet > 0 ? `整治中${working}所，${quiet}所超过一个月没有进展` : `整治中${working}所，都按月有进展`,
    }),
  },
  {
    ...targets,
    clause: '8.13',
    words: '经验收，有摘牌或继续的决定',
    count: ({ targets: { listed, judged } }) => ({ part: judged, whole: listed, late: 0 }),
  },
]
