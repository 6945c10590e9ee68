import type { GivenAnswer } from '#duties/checklist/checklist.ts'
import { limitOf, type Circumstances } from '#duties/checklist/judge.ts'
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

/** What was measured against what was asked: the number is half of the finding. */
function measured({ threshold }: FoundItem, { value }: GivenAnswer, on: Circumstances): string {
  if (typeof value === 'string' && (threshold?.is === 'within-days' || threshold?.is === 'not-past'))
    return threshold.is === 'not-past' ? `（有效期至${value}）` : `（最近一次${value}）`
  const limit = limitOf(threshold, on)
  if (typeof value !== 'number' || limit === null || !threshold) return ''
  const unit = 'unit' in threshold ? (threshold.unit ?? '') : threshold.is === 'rule-set' ? '名' : ''
  return `（实有${value}${unit}，应${threshold.is === 'at-most' ? '不超过' : '不少于'}${limit}${unit}）`
}

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
    title: cut(title + measured(item, answer, on), LONGEST_TITLE),
    spot: cut(place.trim() || EVERYWHERE, LONGEST_SPOT),
    description: (answer.note ?? '').trim(),
    photos: [...(answer.photos ?? [])],
  }
}
