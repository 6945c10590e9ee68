import { plainDay } from '#foundation/calendar/day.ts'
import type { Circumstances } from '#duties/checklist/judge.ts'
import type { VisitAnswer } from '#duties/inspection/answers.ts'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

/** An answer while it is being given: everything may still be missing. */
export type AnswerDraft = { [K in keyof VisitAnswer]?: VisitAnswer[K] | undefined } & {
  /** A number, a day or words, as typed. */
  typed?: string | undefined
}

export const asksNumber = ({ type }: Pick<ChecklistItem, 'type'>): boolean => type === 'number' || type === 'count'
export const isTyped = (item: Pick<ChecklistItem, 'type'>): boolean =>
  asksNumber(item) || item.type === 'day' || item.type === 'text'

/** What the server judges by, known to the browser, so that both come to the same. */
export const circumstancesOf = ({ day, guardsAsked }: VisitPage['checklist']): Circumstances => ({
  day: plainDay(day),
  guardsAsked: (ruleSet) => guardsAsked[ruleSet] ?? null,
})

export const draftOf = (answer: VisitAnswer): AnswerDraft => ({
  ...answer,
  typed: typeof answer.value === 'boolean' ? undefined : String(answer.value ?? ''),
})

/** As it is sent. Of what is typed nothing is kept that could not be meant. */
export function toAnswer(item: ChecklistItem, draft: AnswerDraft): VisitAnswer {
  const { applicable = true, note = '', photos = [], spot = '', toHazard = false, hazardDetail } = draft
  const value = applicable ? valueOf(item, draft) : null
  return { value, applicable, note, photos, spot, toHazard, ...(hazardDetail && { hazardDetail }) }
}

function valueOf(item: ChecklistItem, { value, typed = '', photos = [] }: AnswerDraft): VisitAnswer['value'] {
  if (asksNumber(item)) return typed.trim() === '' || Number.isNaN(Number(typed)) ? null : Number(typed)
  if (isTyped(item)) return typed.trim() === '' ? null : typed.trim()
  // A photo is its own answer.
  if (item.type === 'photo' && photos.length > 0) return true
  return typeof value === 'boolean' ? value : null
}
