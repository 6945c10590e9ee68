import { monthDayWords } from '#foundation/calendar/words.ts'
import { dayOf } from '#foundation/calendar/day.ts'

/** One thing as a notice names it. */
export type Named = { subject: string; subjectName: string; duty: string; dutyName: string; slotName: string; to: Date }
type Said = { title: string; body: string; link: string }

/** So many lines a notice carries; the rest stands behind its link. */
const LINES = 20

/** The last day on which a thing could be done: a window that ends at midnight ends on the day before. */
const lastDay = ({ to }: Named) => dayOf(new Date(to.getTime() - 1))
const short = (each: Named): string =>
  `${each.subjectName} ${each.dutyName}（${monthDayWords(lastDay(each))}${each.slotName}）`

function bundled(things: readonly Named[], one: string, many: (count: number) => string): Said {
  const days = things.map(lastDay).toSorted()
  const [from = '', to = ''] = [days[0], days.at(-1)]
  const [first] = things
  const span = `from=${from}&to=${to}`
  if (first && things.length === 1)
    return { title: `${one}：${short(first)}`, body: '', link: `/coverage/${first.subject}/${first.duty}?${span}` }
  const names = [...new Set(things.map(({ dutyName }) => dutyName))]
  const more = things.length > LINES ? [`另有${things.length - LINES}项，点开看全部`] : []
  return {
    title: `${many(things.length)}：${names.slice(0, 2).join('、')}${names.length > 2 ? '等' : ''}`,
    body: [...things.slice(0, LINES).map(short), ...more].join('\n'),
    link: `/coverage?${span}`,
  }
}

export const missedNotice = (things: readonly Named[]): Said => bundled(things, '漏做', (count) => `漏做${count}项`)
export const reminderNotice = (things: readonly Named[]): Said =>
  bundled(things, '该做了', (count) => `有${count}项该做了`)
