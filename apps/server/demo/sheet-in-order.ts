import { addDays, dayOf } from '#foundation/calendar/day.ts'
import type { Answers } from '#duties/checklist/checklist.ts'
import { chance } from '#apps/server/demo/duty-history.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import type { DutyField } from '#programme/pack/sections/duties.ts'

/** A sheet of the demo's past: nearly everything in order, now and then an item that is not. */
export const answersInOrder = (
  items: readonly ChecklistItem[],
  at: Date,
  picture: string,
  name: string,
  guards: number,
): Answers =>
  Object.fromEntries(
    items.map((item) => {
      const wrong = item.type === 'yes-no' && chance(`${name} ${item.code}`) > 0.985
      const photos = item.photo || item.type === 'photo' ? [picture] : []
      return [item.code, { value: wrong ? false : inOrder(item, at, guards), applicable: true, note: '', photos }]
    }),
  )

export function inOrder({ type, threshold }: ChecklistItem, at: Date, guards: number): boolean | number | string {
  // The sheet says what the register says.
  if (threshold?.is === 'rule-set') return guards
  if (type === 'number' || type === 'count')
    return threshold && 'value' in threshold && typeof threshold.value === 'number' ? threshold.value : 6
  if (type === 'day') return threshold?.is === 'not-past' ? addDays(dayOf(at), 180) : dayOf(at)
  return type === 'text' ? '已按要求办理' : true
}

export const fieldsFilled = (fields: readonly DutyField[], at: Date): Record<string, string | number | boolean> =>
  Object.fromEntries(fields.map((field) => [field.code, valueOf(field, at)]))

function valueOf({ type, choices }: DutyField, at: Date): string | number | boolean {
  if (type === 'yes-no') return true
  if (type === 'day') return dayOf(at)
  if (type === 'choice') return choices?.[0] ?? ''
  return type === 'text' ? '已按要求办理' : 2
}
