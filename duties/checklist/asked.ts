import type { PlainDay } from '#foundation/calendar/day.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import type { Stage } from '#programme/pack/sections/school-types.ts'

/** What of a school narrows what it is asked. */
export type AskedSchool = { stage: Stage; boarding: boolean }

type Filters = Pick<ChecklistItem, 'validFrom' | 'validUntil' | 'stages' | 'boarding'>

/** Whether an item is in force: from the day its basis is, until the first day it is not. */
export const isInForce = ({ validFrom, validUntil }: Filters, day: PlainDay): boolean =>
  (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day < validUntil)

export const concerns = ({ stages, boarding }: Filters, school: AskedSchool): boolean =>
  (stages === undefined || stages.includes(school.stage)) && (boarding === undefined || boarding === school.boarding)

/** The items asked on a day, in printed order. Of a unit or a shop, which has neither pupils nor boarders, all in force. */
export const itemsAsked = <Item extends Filters>(items: readonly Item[], day: PlainDay, school?: AskedSchool): Item[] =>
  items.filter((item) => isInForce(item, day) && (school === undefined || concerns(item, school)))
