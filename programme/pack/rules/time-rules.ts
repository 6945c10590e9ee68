import { addDays, weekday, type PlainDay } from '#foundation/calendar/day.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'
import { daysFrom } from '#programme/pack/work-calendar.ts'

/** Steps follow each other in time, and everyone is pressed at most once by each. */
export function ladderFindings({ deadlines }: Pack): Finding[] {
  const { found, say } = finder('deadlines')
  const { ladder, lookBackDays } = deadlines
  for (const { index, key } of repeated(ladder, (step) => step.action))
    say(['ladder', index, 'action'], `督办步骤 ${key} 写了两次`, '删去一个')
  ladder.forEach((step, index) => {
    const before = ladder[index - 1]
    if (before && before.days >= step.days)
      say(
        ['ladder', index, 'days'],
        `「${step.name}」（${step.days}天）没有排在「${before.name}」（${before.days}天）之后`,
        '按天数由小到大排列',
      )
    if (step.action === 'overdue' && step.days !== 0) say(['ladder', index, 'days'], '逾期应在到期当日', 'days 改为 0')
  })
  lookBackDays.forEach((days, index) => {
    if (days <= (lookBackDays[index - 1] ?? 0))
      say(['lookBackDays', index], '回头看天数没有由小到大', '按天数由小到大排列')
  })
  return found
}

/** No day is both off and worked, a made-up working day is a weekend day, and each notice speaks of its own year. */
export function holidayFindings({ calendar, head }: Pack): Finding[] {
  const { found, say } = finder('calendar')
  for (const { index, key } of repeated(calendar.years, (each) => String(each.year)))
    say(['years', index, 'year'], `${key}年写了两次`, '合并为一份')
  if (!calendar.years.some(({ year }) => year === head.year)) say(['years'], `没有${head.year}年的放假安排`, '补上该年')
  const off = new Map<PlainDay, string>()
  calendar.years.forEach(({ year, holidays }, y) =>
    holidays.forEach((holiday, i) => {
      const at = ['years', y, 'holidays', i]
      if (holiday.to < holiday.from) say([...at, 'to'], `${holiday.name}的止日早于起日`, '对调或改正')
      if (!holiday.from.startsWith(String(year))) say([...at, 'from'], `${holiday.name}不在${year}年`, '移到所属年份')
      if (holiday.to > addDays(holiday.from, 14)) return say([...at, 'to'], `${holiday.name}超过两周`, '核对起止日期')
      for (const day of daysFrom(holiday)) {
        if (off.has(day)) say(at, `${day} 同时在${off.get(day)}和${holiday.name}里`, '核对通知，删去一处')
        off.set(day, holiday.name)
      }
    }),
  )
  calendar.years.forEach(({ year, workdays }, y) =>
    workdays.forEach(({ date, name }, i) => {
      const at = ['years', y, 'workdays', i, 'date']
      if (off.has(date)) say(at, `${date}（${name}）既放假又上班`, '核对通知，只留一处')
      if (weekday(date) <= 5) say(at, `${date} 不是周末，不需调休上班`, '核对日期')
      if (!date.startsWith(String(year))) say(at, `${date} 不在${year}年`, '移到所属年份')
    }),
  )
  return found
}

/** Terms of one stage do not overlap; the gate peaks of a day follow each other. */
export function termFindings({ calendar: { terms, peaks } }: Pack): Finding[] {
  const { found, say } = finder('calendar')
  for (const { index, key } of repeated(terms, (term) => term.code))
    say(['terms', index, 'code'], `学期 ${key} 写了两次`, '改成不同的代码')
  terms.forEach((term, index) => {
    if (term.to < term.from) say(['terms', index, 'to'], `${term.name}的结束早于开始`, '对调或改正')
    const clash = terms
      .slice(0, index)
      .find(
        (other) =>
          other.stages.some((stage) => term.stages.includes(stage)) && other.from <= term.to && term.from <= other.to,
      )
    if (clash) say(['terms', index, 'from'], `${term.name}与${clash.name}重叠`, '核对起止日期和学段')
    if (term.unsure && !term.note) say(['terms', index, 'unsure'], `${term.name}标为待确认，没有说明`, '补上 note')
  })
  peaks.forEach((peak, index) => {
    if (peak.to <= peak.from) say(['peaks', index, 'to'], `${peak.name}的结束不晚于开始`, '改正时刻')
    const before = peaks[index - 1]
    if (before && peak.from < before.to)
      say(['peaks', index, 'from'], `${peak.name}与${before.name}重叠或倒序`, '按时刻先后排列')
  })
  return found
}
