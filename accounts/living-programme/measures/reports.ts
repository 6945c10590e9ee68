import type { RecordMeasure, WorkMeasure } from '#accounts/living-programme/measure.ts'
import { type OwedCount, type Work } from '#accounts/living-programme/work-counted.ts'
import type { AskedReport } from '#programme/pack/sections/reports.ts'

const sumOf = ({ owed }: Work, field: keyof OwedCount, codes?: readonly string[]): number =>
  [...owed].reduce((sum, [code, count]) => (codes && !codes.includes(code) ? sum : sum + count[field]), 0)

/** 半年小结、年度总结: handed in on paper and as a file, both by the day. */
export const ofOwed = (clause: string, reports: readonly AskedReport[]): WorkMeasure => {
  const codes = reports.map(({ code }) => code)
  return {
    of: 'work',
    clause,
    by: { owed: codes },
    words: '书面稿和电子稿都按时',
    unit: '份',
    none: '今年还没有到期的',
    href: codes.length === 1 ? `/reports?code=${codes[0]}` : '/reports',
    count: (work) => {
      const [all, due, onTime, overdue] = (['all', 'due', 'onTime', 'overdue'] as const).map((field) =>
        sumOf(work, field, codes),
      )
      const rest = overdue ? `，${overdue}份逾期未报齐` : ''
      const note = `应报${all ?? 0}份，到期或已报齐${due ?? 0}份，${onTime ?? 0}份按时${rest}`
      return { part: onTime ?? 0, whole: due ?? 0, late: overdue ?? 0, note }
    },
  }
}

/** Of the reports that are due or have come by either way, those that have come this way. */
const arrived = (clause: string, field: 'paper' | 'file', words: string): WorkMeasure => ({
  of: 'work',
  clause,
  by: { owed: 'all' },
  words,
  unit: '份',
  none: '今年还没有报来的，也没有到期的',
  href: '/reports',
  count: (work) => ({
    part: sumOf(work, field),
    whole: sumOf(work, 'begun'),
    late: sumOf(work, field === 'paper' ? 'paperLate' : 'fileLate'),
  }),
})
export const paperArrived = arrived('9.5', 'paper', '报来或到期的有书面稿')
export const fileArrived = arrived('9.6', 'file', '报来或到期的有电子稿')

/** A unit tells what there is to tell, and the office answers; nobody owes one. */
export const briefsAnswered: WorkMeasure = {
  of: 'work',
  clause: '9.2',
  by: { briefs: true },
  words: '今年情况反映已答复',
  unit: '份',
  none: '今年还没有情况反映',
  href: '/briefs',
  count: ({ briefs: { sent, answered } }) => ({ part: answered, whole: sent, late: 0 }),
}

export const contactKnown: RecordMeasure = {
  of: 'records',
  clause: '9.7',
  words: '办公室联系方式已设定',
  unit: '项',
  none: '办公室还没有设定联系方式',
  href: '/reports',
  count: ({ contact }) => ({
    part: contact ? 1 : 0,
    whole: 1,
    missing: contact ? [] : ['联系方式还没有设定，由办公室在报送页设定'],
  }),
}
