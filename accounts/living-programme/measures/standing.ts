import type { RecordMeasure, Tally } from '#accounts/living-programme/measure.ts'
import type { SchoolMarks } from '#accounts/living-programme/basics-counted.ts'
import { guardNorm } from '#duties/norms/guard-norm.ts'
import { accessWords, type Zone, zoneWords } from '#registry/camera/camera.ts'
import { plainDay } from '#foundation/calendar/day.ts'

const schools = { of: 'records', unit: '所', none: '没有能看到的学校' } as const

/** Schools that reach something; of those that do not, and of those of whom nobody knows, which and why. */
const reaching = (
  marks: readonly SchoolMarks[],
  reached: (each: SchoolMarks) => boolean | null,
  lacks: string,
): Tally => ({
  part: marks.filter((each) => reached(each) === true).length,
  whole: marks.length,
  missing: marks
    .filter((each) => reached(each) !== true)
    .map((each) => `${each.short}：${reached(each) === null ? '还不知道' : lacks}`),
})

export const threeDefences: RecordMeasure = {
  ...schools,
  clause: '5.2',
  words: '人防物防技防全部达标',
  href: '/defences?figure=three',
  count: ({ marks }) => reaching(marks, ({ three }) => three, '有必查项不满足'),
}

export const plates: RecordMeasure = {
  ...schools,
  clause: '5.27',
  words: '标牌名称正确、已悬挂有照片',
  href: '/defences?figure=plate',
  count: ({ marks }) => reaching(marks, ({ plate }) => plate, '没有挂或名称有误'),
}

/** Required by the rule set the district chose, and every guard with a certificate. */
export const guards: RecordMeasure = {
  ...schools,
  clause: '5.6',
  words: '专职保安配足并全部持证',
  href: '/norms',
  count: ({ schools: all }, pack) => {
    const stood = all.map(({ short, enrolment, guards: has, certifiedGuards: certified }) => ({
      short,
      has,
      certified,
      needed: guardNorm(pack, enrolment, ANY_DAY).needed,
    }))
    const enough = stood.filter(({ has, certified, needed }) => needed !== null && has >= needed && certified >= has)
    return {
      part: enough.length,
      whole: stood.length,
      missing: stood
        .filter((each) => !enough.includes(each))
        .map(({ short, has, certified, needed }) => `${short}：应${needed ?? '—'}名，实${has}名，持证${certified}名`),
      note: `持证${stood.reduce((n, { certified }) => n + certified, 0)}/${stood.reduce((n, { has }) => n + has, 0)}名`,
    }
  },
}
/** The chosen rule set counts on any day; only the others are dated. */
const ANY_DAY = plainDay('2017-01-01')

export const zones: RecordMeasure = {
  ...schools,
  clause: '5.21',
  words: '应有监控的重点部位已覆盖',
  unit: '处',
  href: '/cameras',
  count: ({ marks }) => ({
    part: marks.reduce((n, { zones: { covered } }) => n + covered, 0),
    whole: marks.reduce((n, { zones: { required } }) => n + required, 0),
    missing: marks
      .filter(({ zones: { missing } }) => missing.length > 0)
      .map(({ short, zones: { missing } }) => `${short}：${missing.map((zone) => zoneWords[zone as Zone]).join('、')}`),
  }),
}

export const access: RecordMeasure = {
  ...schools,
  clause: '5.34',
  words: '学校已接入区监管平台',
  href: '/cameras?access=connected',
  count: ({ marks }) => ({
    part: marks.filter((each) => each.access === 'connected').length,
    whole: marks.length,
    missing: marks
      .filter((each) => each.access !== 'connected')
      .map(({ short, access: state }) => `${short}：${state ? accessWords[state] : '没有登记'}`),
  }),
}

/** Cameras whose faults were all repaired and tested. */
export const sound: RecordMeasure = {
  ...schools,
  clause: '5.37',
  words: '监控点完好',
  unit: '个',
  none: '还没有登记监控点',
  href: '/cameras?faulty=true',
  count: ({ marks }) => ({
    part: marks.reduce((n, { cameras, faulty }) => n + cameras - faulty, 0),
    whole: marks.reduce((n, { cameras }) => n + cameras, 0),
    missing: marks.filter(({ faulty }) => faulty > 0).map(({ short, faulty }) => `${short}：${faulty}个待恢复`),
  }),
}
