import { plainDay } from '#foundation/calendar/day.ts'
import type { AskedReport } from '#programme/pack/sections/reports.ts'

/** Last year's report, which the demo begins with; the programme of this year asks for its own. */
export const ANNUAL_2016: AskedReport = {
  code: 'annual-2016',
  kind: 'annual',
  name: '2016年度工作总结',
  clause: '9.4',
  from: plainDay('2016-01-01'),
  cutOff: plainDay('2016-11-20'),
  dueOn: plainDay('2016-11-21'),
  opensOn: plainDay('2016-10-10'),
  members: true,
  schools: true,
  townsSee: true,
}
export const OPENED = { annual: '2016-10-10T09:00', halfYear: '2017-05-08T09:00' }

type Handed = { file?: string; paper?: string; back?: { at: string; reason: string; again: string }; accepted?: string }
const ON_TIME: Handed = { file: '2016-11-17T10:20', paper: '2016-11-18', accepted: '2016-11-25T15:00' }

/** Who handed in last year's otherwise than everybody: late, on paper only, sent back, not at all, not asked. */
export const OTHERWISE: Readonly<Record<string, Handed>> = {
  gongan: { file: '2016-11-14T09:30', paper: '2016-11-15', accepted: '2016-11-24T10:00' },
  wenguang: { file: '2016-11-28T16:10', paper: '2016-11-29', accepted: '2016-12-02T09:30' },
  jianshe: { paper: '2016-11-21' },
  tuan: { file: '2016-11-21T20:15' },
  hufang: { file: '2016-11-18T11:00', paper: '2016-11-24', accepted: '2016-11-28T10:10' },
  fulian: {},
  S03: {
    file: '2016-11-16T15:40',
    paper: '2016-11-17',
    back: { at: '2016-11-22T09:20', reason: '请补充警校联动情况', again: '2016-11-23T10:30' },
    accepted: '2016-11-25T15:20',
  },
  S07: {
    file: '2016-11-18T16:00',
    paper: '2016-11-18',
    back: { at: '2016-11-23T14:00', reason: '请写明校车管理情况', again: '2016-11-25T09:10' },
    accepted: '2016-11-28T15:00',
  },
  S09: { file: '2016-11-24T08:50', paper: '2016-11-23', accepted: '2016-11-29T09:00' },
  S12: { paper: '2016-11-20' },
}
export const storyOf = (unit: string): Handed => OTHERWISE[unit] ?? ON_TIME
export const EXEMPT = { unit: 'S13', at: '2016-10-20T10:00', reason: '2016年秋季新开办，本年度不报' }

/** This year's, up to 10 May: a few have begun to write. */
export const BEGUN = [
  { unit: 'gongan', at: '2017-05-09T16:20', what: '部分护学岗高峰时段警力紧张', cause: '辖区学校多、时段集中' },
  { unit: 'S05', at: '2017-05-09T17:05', what: '寄宿楼夜间巡查记录不全', cause: '生活老师轮换' },
]

/** 情况反映 of spring: answered, read, not opened yet. */
export const TOLD = [
  {
    unit: 'S03',
    role: 'school-safety',
    at: '2017-04-18T16:40',
    title: '校门口早餐摊点午后再次聚集',
    body: '4月18日午后正门西侧摊点再次聚集，已引导学生走东侧通道，请城管执法固守时段延长到14时30分。',
    clause: '7.39',
    answer: { at: '2017-04-19T10:10', said: '已商区城管执法局，固守时段自20日起延长到14时30分' },
  },
  {
    unit: 'jiaojing',
    role: 'liaison',
    at: '2017-05-05T11:20',
    title: '三所学校门前斑马线磨损需重划',
    body: '巡查发现三所学校门前斑马线磨损，已列入五月施工计划，施工期间请学校错峰放学。',
    clause: '7.23',
    read: '2017-05-05T14:30',
  },
  {
    unit: 'S07',
    role: 'school-head',
    at: '2017-05-09T17:30',
    title: '校外托管班接送车辆集中停放',
    body: '放学时段托管班接送车在校门北侧集中停放，占去非机动车道，已请家长绕行。',
    clause: '7.28',
  },
]
