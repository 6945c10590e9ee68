import type { PlainDay } from '#foundation/calendar/day.ts'
import { hazardFrom } from '#duties/checklist/hazard-from.ts'
import { judge } from '#duties/checklist/judge.ts'
import type { Sheet } from '#duties/proof/proof.contract.ts'
import type { DutyApp, Found } from '#duties/proof/screens/field/duty-app.ts'
import type { DutyDraft } from '#duties/proof/screens/field/duty-draft.ts'
import { answerOf } from '#duties/proof/screens/field/missing-in.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

/** Whether an answer says that something is wrong which can be reported. */
export function isWrong(asked: ChecklistItem, draft: DutyDraft, day: PlainDay): boolean {
  const verdict = judge(asked, answerOf(draft, asked.code), { day })
  return asked.hazard !== undefined && (verdict === 'unmet' || verdict === 'advised')
}

/** What was marked to be reported, with all the report begins with. */
export const foundIn = ({
  draft,
  sheet,
  app,
  day,
}: {
  draft: DutyDraft
  sheet: Sheet | undefined
  app: DutyApp
  day: PlainDay
}): Found[] =>
  (sheet?.items ?? [])
    .filter((asked) => app.mayReport && draft.toHazard.includes(asked.code) && isWrong(asked, draft, day))
    .flatMap((asked) => {
      // The title says where; a gate the phone happens to be near would be wrong.
      const hazard = hazardFrom(asked, answerOf(draft, asked.code)!, '校内', { day })
      if (!hazard) return []
      const { detail, title, description, spot } = hazard
      return {
        proof: draft.proof,
        item: asked.code,
        school: draft.item.subject,
        detail,
        spot,
        sentence: description ? `${title}，${description}` : title,
        photos: draft.photos.filter(({ of, blob }) => of === asked.code && blob !== null),
      }
    })
