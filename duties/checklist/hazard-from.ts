import type { GivenAnswer } from '#duties/checklist/checklist.ts'
import type { Circumstances } from '#duties/checklist/judge.ts'
import { measuredWords } from '#duties/checklist/limit-words.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

/** What the report of a hazard begins with; the reporter may change all of it. */
export type HazardDraft = {
  detail: string
  grade: NonNullable<NonNullable<ChecklistItem['hazard']>['grade']>
  title: string
  spot: string
  description: string
  photos: string[]
}

type FoundItem = Pick<ChecklistItem, 'text' | 'hazard' | 'threshold'>

const LONGEST_TITLE = 80
const LONGEST_SPOT = 60
const EVERYWHERE = '全校'

const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** A 「否」 as a hazard; nothing for an item that leads to none. From `majorFrom` on it is 重大. */
export function hazardFrom(
  item: FoundItem,
  answer: GivenAnswer,
  place: string,
  on: Circumstances,
): HazardDraft | undefined {
  const { hazard, text } = item
  if (!hazard) return undefined
  const { detail, grade = 'general', title = `不符合：${text}`, majorFrom } = hazard
  return {
    detail,
    grade: majorFrom !== undefined && majorFrom <= on.day ? 'major' : grade,
    title: cut(title + measuredWords(item, answer.value, on), LONGEST_TITLE),
    spot: cut(place.trim() || EVERYWHERE, LONGEST_SPOT),
    description: (answer.note ?? '').trim(),
    photos: [...(answer.photos ?? [])],
  }
}
