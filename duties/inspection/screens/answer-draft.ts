import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import { type Answer, asksNumber, asksText } from '#duties/inspection/answers.ts'

/** An answer while it is being given: everything may still be missing. */
export type AnswerDraft = {
  is?: Answer['is'] | undefined
  /** A number, a day or words, as typed. */
  typed?: string | undefined
  note?: string | undefined
  spot?: string | undefined
  photos?: string[] | undefined
  toHazard?: boolean | undefined
  hazardDetail?: string | undefined
}

export const draftOf = (answer: Answer): AnswerDraft => ({
  is: answer.is,
  typed: answer.is === 'number' ? String(answer.number) : answer.is === 'text' ? answer.text : undefined,
  note: answer.note,
  spot: answer.spot,
  photos: answer.photos,
  toHazard: answer.toHazard,
  hazardDetail: answer.hazardDetail,
})

/** As it is sent; nothing while the item has no answer yet. */
export function toAnswer(item: ChecklistItem, draft: AnswerDraft | undefined): Answer | undefined {
  if (!draft) return undefined
  const { note = '', spot = '', photos = [], toHazard = false, hazardDetail } = draft
  const rest = { item: item.code, note, spot, photos, toHazard, ...(hazardDetail && { hazardDetail }) }
  if (draft.is === 'not-applicable' || draft.is === 'no') return { is: draft.is, ...rest }
  const typed = draft.typed?.trim() ?? ''
  if (asksNumber(item)) {
    const number = Number(typed)
    return typed === '' || Number.isNaN(number) ? undefined : { is: 'number', number, ...rest }
  }
  if (asksText(item)) return typed === '' ? undefined : { is: 'text', text: typed, ...rest }
  return draft.is === 'yes' ? { is: 'yes', ...rest } : undefined
}
