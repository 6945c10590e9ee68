import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { indicatorContract, SplitBy } from '#accounts/indicator/indicator.contract.ts'
import type { PeriodKey } from '#accounts/indicator/period.ts'

export const indicatorWords: Record<RefusalsOf<typeof indicatorContract>, string> = {
  'indicators-not-yours': '统计指标由业务岗位查看，请换用业务岗位登录',
  'indicator-unit-not-yours': '只能看本单位和属地学校的指标，请重新选择单位',
  'indicator-not-found': '没有这个指标，或者它的数不由隐患台账得出，请从统计指标页打开',
}

export const periodNames: Record<PeriodKey, string> = {
  month: '本月',
  'first-half': '上半年',
  'second-half': '下半年',
  year: '本年',
}

export const splitNames: Record<SplitBy, string> = {
  member: '成员单位、镇街',
  town: '属地',
  school: '学校',
  grade: '等级',
  domain: '类别',
}

export const NOT_SERVED = '未承接'
