import type { WorkCalendar } from '#foundation/calendar/calendar.ts'
import type { Database } from '#foundation/server/database.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Checklist } from '#programme/pack/sections/checklists.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'

/** What the programme says about inspections, ready to be asked. The calendar is built once per pack. */
export type Rules = { version: string; pack: Pack; calendar: WorkCalendar }

const built = new WeakMap<Pack, WorkCalendar>()

export async function rulesFor(db: Database, district: string): Promise<Rules> {
  const { version, pack } = await currentPack(db, district)
  const calendar = built.get(pack) ?? workCalendarOf(pack)
  built.set(pack, calendar)
  return { version, pack, calendar }
}

export const checklistOf = ({ pack }: Rules, code: string): Checklist | undefined =>
  pack.checklists.checklists.find((each) => each.code === code)

/** 「湖校周改〔2017〕{n}号」: the year is known before the number is. */
export function noticePattern({ pack }: Rules, year: number): string {
  const series = pack.head.series.find(({ code }) => code === 'inspection-notice')
  if (!series) throw new Error('the pack has no number series for notices of inspection')
  return series.pattern.replaceAll('{year}', String(year))
}
