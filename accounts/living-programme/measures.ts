import type { Measure } from '#accounts/living-programme/measure.ts'
import * as general from '#accounts/living-programme/measures/general.ts'
import * as organisation from '#accounts/living-programme/measures/organisation.ts'
import * as places from '#accounts/living-programme/measures/places.ts'
import * as risks from '#accounts/living-programme/measures/risks.ts'
import * as working from '#accounts/living-programme/measures/working.ts'

/** What each served clause is measured by. A test holds that every served clause of the pack stands here, and no other. */
export const measures: readonly Measure[] = [
  general.clausesServed,
  general.struckRate,
  general.basicsScore,
  general.oneLedger,
  general.fourProblems,
  organisation.routedRightly,
  organisation.chains,
  organisation.leadInCharge,
  organisation.liaison,
  organisation.leadingGroup,
  organisation.officeStaff,
  working.leadAndAssist,
  working.beforeAndAfter,
  working.progressKept,
  working.promisesKept,
  working.raisedBySchools,
  working.handedOn,
  places.heads,
  risks.majorList,
  risks.solvedAtSchool,
  risks.fourDomains,
  risks.nextSteps,
  risks.noneLeft,
  places.cards,
  places.everyStepOwned,
  places.foundByPolice,
  places.campaignFindings,
]

const byClause = new Map(measures.map((measure) => [measure.clause, measure]))
export const findMeasure = (clause: string): Measure | undefined => byClause.get(clause)
