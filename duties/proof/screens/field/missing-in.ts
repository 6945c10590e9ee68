import type { PlainDay } from '#foundation/calendar/day.ts'
import { judge } from '#duties/checklist/judge.ts'
import type { GivenAnswer } from '#duties/checklist/checklist.ts'
import type { Sheet, TodayItem } from '#duties/proof/proof.contract.ts'
import type { DutyDraft } from '#duties/proof/screens/field/duty-draft.ts'
import { wordsRefused } from '#duties/proof/screens/field/words-refused.ts'
import type { Locating } from '#duties/proof/screens/field/here.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

type Asked = {
  draft: DutyDraft
  item: TodayItem
  sheet: Sheet | undefined
  at: Locating
  reason: string
  /** How many points the school has. */
  points: number
  day: PlainDay
}

/** What is still missing, as one would say it; empty when it can go. The server asks the same again. */
export function missingIn({ draft, item, sheet, at, reason, points, day }: Asked): string[] {
  if (item.completionOnly) return []
  const some = draft.photos.filter(({ of }) => of === null).length
  const open = sheet?.items.filter((asked) => !isAnswered(asked, draft, day)) ?? []
  const said = [
    ...Object.values(draft.fields).map(String),
    ...Object.values(draft.answers).map(({ note }) => note),
    reason,
  ]
  return [
    item.place === 'points' && points > 0 && draft.points.length === 0 && '至少到一个点位',
    ...item.fields
      .filter(({ code, required }) => required && (draft.fields[code] ?? '') === '')
      .map(({ name }) => name),
    open.length > 1 ? `检查单${open.length}项` : open[0]?.text,
    item.photos > some && `照片${item.photos - some}张`,
    item.place !== 'none' && at.stage === 'asking' && '正在定位',
    item.place !== 'none' && (at.stage === 'none' || at.stage === 'far') && reason.trim() === '' && '选没有定位的原因',
    wordsRefused(...said),
  ].filter((each): each is string => typeof each === 'string')
}

/** As it will be judged; the guards a rule set asks for are not known here, so any number answers. */
export const isAnswered = (asked: ChecklistItem, draft: DutyDraft, day: PlainDay): boolean =>
  judge(asked, answerOf(draft, asked.code), { day, guardsAsked: () => 0 }) !== 'unanswered'

/** The answer with its photos, which lie beside it until the server has them. */
export function answerOf({ answers, photos }: DutyDraft, code: string): GivenAnswer | undefined {
  const answer = answers[code]
  const shown = photos.filter(({ of }) => of === code).map(({ id }) => id)
  if (!answer && shown.length === 0) return undefined
  return { value: null, applicable: true, note: '', ...answer, photos: shown }
}
