import { itemsOf, missingOf } from '#accounts/school-file/basics.ts'
import type { HazardMeasure, RecordMeasure } from '#accounts/living-programme/measure.ts'
import { DISPATCHED } from '#accounts/living-programme/measures/working.ts'
import type { Pack } from '#programme/pack/pack.ts'

/** First-level categories that a clause names. */
export const domainsOf = ({ hazardCategories }: Pack, clause: string): string[] =>
  hazardCategories.domains.filter(({ basis }) => basis === clause).map(({ code }) => code)

export const clausesServed: RecordMeasure = {
  of: 'records',
  clause: '0.3',
  words: '已承接',
  unit: '条',
  none: '还没有条款',
  count: (_, { clauses }) => ({
    part: clauses.filter(({ state, owners }) => state === 'served' && owners.length > 0).length,
    whole: clauses.length,
  }),
  href: '/programme?state=planned',
}

export const struckRate: HazardMeasure = {
  of: 'hazards',
  clause: '0.5',
  words: '排查隐患已整改',
  unit: '处',
  none: '今年还没有登记隐患',
  about: () => ({}),
  done: { view: 'struck' },
  pressing: true,
}

export const basicsScore: RecordMeasure = {
  of: 'records',
  clause: '0.6',
  words: '基础项齐全',
  unit: '项',
  none: '还没有登记学校',
  href: '/schools',
  count: ({ schools }) => {
    const items = schools.flatMap(itemsOf)
    return {
      part: items.filter(({ has }) => has).length,
      whole: items.length,
      missing: schools
        .filter((school) => missingOf(school).length > 0)
        .map((school) => `${school.short}：${missingOf(school).join('、')}`),
    }
  },
}

export const oneLedger: HazardMeasure = {
  of: 'hazards',
  clause: '0.7',
  words: '各渠道发现，已明确承办',
  unit: '处',
  none: '今年还没有登记隐患',
  about: () => ({}),
  done: { state: DISPATCHED },
}

export const fourProblems: HazardMeasure = {
  of: 'hazards',
  clause: '0.8',
  words: '四类问题已销号',
  unit: '处',
  none: '今年还没有登记这四类问题',
  about: (pack) => ({ category: domainsOf(pack, '0.8') }),
  done: { view: 'struck' },
  pressing: true,
}
