import { hasChain } from '#accounts/school-file/basics.ts'
import { type Basics, isMember, type RosterBasics } from '#accounts/living-programme/basics-counted.ts'
import type { HazardMeasure, RecordMeasure, Tally } from '#accounts/living-programme/measure.ts'
import { DISPATCHED } from '#accounts/living-programme/measures/working.ts'

/** Where the item lies and who is in charge decides who does it; a contest still open says that it was decided wrongly. */
export const routedRightly: HazardMeasure = {
  of: 'hazards',
  clause: '1.1',
  words: '承办无争议',
  unit: '处',
  none: '今年还没有交办',
  about: () => ({ state: DISPATCHED }),
  done: { state: DISPATCHED.filter((state) => state !== 'contested') },
}

const unitsWith =
  (role: string) =>
  ({ units }: Basics): Tally => {
    const members = units.filter(isMember)
    const lacking = members.filter(({ held }) => !held.includes(role))
    return {
      part: members.length - lacking.length,
      whole: members.length,
      missing: lacking.map(({ short }) => short),
    }
  }

const said = { of: 'records', unit: '个', none: '名册里还没有成员单位' } as const

export const leadInCharge: RecordMeasure = {
  ...said,
  clause: '1.4',
  words: '单位已明确分管领导',
  count: unitsWith('lead-in-charge'),
}
export const liaison: RecordMeasure = { ...said, clause: '1.5', words: '单位已明确联络员', count: unitsWith('liaison') }

export const dutiesSigned: RecordMeasure = {
  ...said,
  clause: '2.1',
  words: '单位已确认职责清单',
  href: '/mandates',
  count: ({ units, mandates }) => {
    const members = units.filter(isMember)
    const lacking = members.filter(({ id }) => !mandates.includes(id))
    return {
      part: members.length - lacking.length,
      whole: members.length,
      missing: lacking.map(({ short }) => short),
    }
  },
}

export const chains: RecordMeasure = {
  of: 'records',
  clause: '1.3',
  words: '学校责任链完整',
  unit: '所',
  none: '还没有登记学校',
  href: '/schools',
  count: ({ schools }) => ({
    part: schools.filter(hasChain).length,
    whole: schools.length,
    missing: schools.filter((school) => !hasChain(school)).map(({ short }) => short),
  }),
}

const roster = ({ posts, filled, changes }: RosterBasics): Tally => ({
  part: filled,
  whole: posts,
  note: changes > 0 ? `今年调整${changes}次，历次名单可查` : '今年还没有人事变动',
})

export const leadingGroup: RecordMeasure = {
  of: 'records',
  clause: '1.6',
  words: '领导小组岗位在任',
  unit: '个',
  none: '名册里还没有领导小组岗位',
  count: ({ group }) => roster(group),
}
export const officeStaff: RecordMeasure = {
  of: 'records',
  clause: '1.7',
  words: '办公室岗位在任',
  unit: '个',
  none: '名册里还没有办公室岗位',
  count: ({ office }) => roster(office),
}
