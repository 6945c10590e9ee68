import { missingBelow, missingOnCard, type SchoolBasics } from '#accounts/school-file/basics.ts'
import type { HazardMeasure, RecordMeasure } from '#accounts/living-programme/measure.ts'

const schools = { of: 'records', unit: '所', none: '还没有登记学校', href: '/schools' } as const
const hazards = { of: 'hazards', unit: '处' } as const

const hasHead = ({ held }: SchoolBasics): boolean => held.includes('school-head')

export const heads: RecordMeasure = {
  ...schools,
  clause: '5.4',
  words: '学校已明确第一责任人',
  count: ({ schools: all }) => ({
    part: all.filter(hasHead).length,
    whole: all.length,
    missing: all.filter((school) => !hasHead(school)).map(({ short }) => short),
  }),
}

/** Counted by what is lacking, which is named: who reads it knows which community to ask. */
const without = (missing: (school: SchoolBasics) => string[]): RecordMeasure['count'] => {
  return ({ schools: all }) => {
    const lacking = all.filter((school) => missing(school).length > 0)
    return {
      part: all.length - lacking.length,
      whole: all.length,
      missing: lacking.map((school) => `${school.short}：${missing(school).join('、')}`),
    }
  }
}

export const grassRoots: RecordMeasure = {
  ...schools,
  clause: '7.1',
  words: '学校的镇街、社区、派出所责任到位',
  count: without(missingBelow),
}

export const cards: RecordMeasure = {
  ...schools,
  clause: '7.2',
  words: '学校建立一校一档',
  count: without(missingOnCard),
}

export const everyStepOwned: HazardMeasure = {
  ...hazards,
  clause: '7.3',
  words: '未销号的这一步都有人办',
  none: '没有未销号的隐患',
  about: () => ({ view: 'open' }),
  done: { has: { owned: true } },
}

export const foundByPolice: HazardMeasure = {
  ...hazards,
  clause: '7.15',
  words: '公安发现的已销号',
  none: '公安今年还没有登记隐患',
  about: (pack) => ({
    has: { raisedBy: pack.clauses.find(({ id }) => id === '7.15')?.owners[0] ?? '' },
  }),
  done: { view: 'struck' },
  pressing: true,
}

export const campaignFindings: HazardMeasure = {
  ...hazards,
  clause: '8.4',
  words: '专项排查查出的已销号',
  none: '今年还没有专项排查查出的问题',
  about: () => ({ channel: ['campaign'] }),
  done: { view: 'struck' },
  pressing: true,
}
