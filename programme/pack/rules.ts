import type { Pack } from '#programme/pack/pack.ts'
import type { Finding } from '#programme/pack/problem.ts'
import { campaignFindings } from '#programme/pack/rules/campaign-rules.ts'
import { checklistFindings, checklistGradeFindings, guardRuleFindings } from '#programme/pack/rules/checklist-rules.ts'
import { articleFindings, numberingFindings, serviceFindings } from '#programme/pack/rules/clause-rules.ts'
import { demoHazardFindings, demoPostFindings, demoSchoolFindings } from '#programme/pack/rules/demo-rules.ts'
import { documentFindings } from '#programme/pack/rules/document-rules.ts'
import { dutyFindings } from '#programme/pack/rules/duty-rules.ts'
import { categoryFindings, channelFindings, gradeFindings } from '#programme/pack/rules/hazard-rules.ts'
import { reportFindings } from '#programme/pack/rules/report-rules.ts'
import { meetingFindings } from '#programme/pack/rules/meeting-rules.ts'
import { riskFindings } from '#programme/pack/rules/risk-rules.ts'
import { holidayFindings, ladderFindings, termFindings } from '#programme/pack/rules/time-rules.ts'
import { headFindings, schoolTypeFindings, settingFindings, unitFindings } from '#programme/pack/rules/unit-rules.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'

const rules = [
  headFindings,
  articleFindings,
  numberingFindings,
  unitFindings,
  schoolTypeFindings,
  categoryFindings,
  gradeFindings,
  channelFindings,
  ladderFindings,
  holidayFindings,
  termFindings,
  settingFindings,
  checklistFindings,
  checklistGradeFindings,
  guardRuleFindings,
  dutyFindings,
  riskFindings,
  meetingFindings,
  campaignFindings,
  documentFindings,
  reportFindings,
]

/**
 * Everything that must hold across the sections of a pack. `serves` says whether the product has a thing that a clause
 * names as serving it: the pack cannot know what was built.
 */
export const packFindings = (pack: Pack, serves: (thing: string) => boolean): Finding[] => [
  ...rules.flatMap((rule) => rule(pack)),
  ...serviceFindings(pack, serves),
]

/** Everything that must hold between a demo and the pack it plays in. */
export const demoFindings = (pack: Pack, demo: Demo): Finding[] => [
  ...demoSchoolFindings(pack, demo),
  ...demoHazardFindings(pack, demo),
  ...demoPostFindings(pack, demo),
]
