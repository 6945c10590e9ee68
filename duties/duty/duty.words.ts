import { spanWords } from '#foundation/calendar/words.ts'
import type { Duty, DutyGroup, Recurrence } from '#programme/pack/sections/duties.ts'

const days = { 'school-day': '每个上课日', 'working-day': '每个工作日', day: '每天' } as const
const periods = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
} as const
const seasons = { spring: '春季', autumn: '秋季' } as const
const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** How often, as a person says it: 「每个上课日5次」「每学期1次」「每个上课日：上学高峰、放学高峰」. */
export function recurrenceWords(recurs: Recurrence, windowName: (code: string) => string): string {
  switch (recurs.every) {
    case 'school-day':
    case 'working-day':
    case 'day': {
      const day = days[recurs.every] + (recurs.weekdays ? `（周${recurs.weekdays.map(weekdayWord).join('、')}）` : '')
      if (!recurs.windows) return `${day}${recurs.times}次${hoursWords(recurs)}`
      const windows = recurs.windows.map((code) => windowName(code) || code).join('、')
      return recurs.times === 1 ? `${day}：${windows}` : `${day}：${windows}各${recurs.times}次`
    }
    case 'term':
      return `每学期${recurs.times}次${recurs.within ? `，开学${recurs.within}天内` : ''}`
    case 'opening':
      return `${recurs.season ? seasons[recurs.season] : '每次'}开学前${recurs.before}天内1次`
    case 'once':
      return `${spanWords(recurs.from, recurs.to)}1次`
    case 'event':
      return '有情况时随时记'
    case 'week':
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return `${periods[recurs.every]}${recurs.times}次`
  }
}

/** What has to be shown: 「检查单·照片2张·校内定位」. */
export function evidenceWords({ proof, completionOnly }: Pick<Duty, 'proof' | 'completionOnly'>): string {
  if (completionOnly) return '只报是否完成'
  const asked = [
    proof.checklist === undefined ? '' : '检查单',
    proof.fields.length > 0 ? `填${proof.fields.length}项` : '',
    proof.photos > 0 ? `照片${proof.photos}张` : '',
    places[proof.place],
    proof.countersign ? '会签' : '',
  ].filter((each) => each !== '')
  return asked.length > 0 ? asked.join('·') : '点一下完成'
}

/** The heading a duty stands under. */
export const groupWords = (groups: readonly DutyGroup[], code: string): string =>
  groups.find((group) => group.code === code)?.name ?? code

const places = { none: '', school: '校内定位', points: '逐点扫码' } as const satisfies Record<
  Duty['proof']['place'],
  string
>
const weekdayWord = (day: number): string => weekdays[day - 1] ?? ''
const hoursWords = ({ from, to }: { from?: string | undefined; to?: string | undefined }): string =>
  from === undefined && to === undefined ? '' : `（${from ?? '00:00'}—${to ?? '24:00'}）`
