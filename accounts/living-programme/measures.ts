import type { Pack } from '#programme/pack/pack.ts'
import type { Measure } from '#accounts/living-programme/measure.ts'
import * as documents from '#accounts/living-programme/measures/documents.ts'
import * as general from '#accounts/living-programme/measures/general.ts'
import { resolutionsDone } from '#accounts/living-programme/measures/meetings.ts'
import { ordersAnswered } from '#accounts/living-programme/measures/orders.ts'
import * as organisation from '#accounts/living-programme/measures/organisation.ts'
import * as places from '#accounts/living-programme/measures/places.ts'
import { regularMeasureOf } from '#accounts/living-programme/measures/regular.ts'
import { briefsAnswered, contactKnown, fileArrived, paperArrived } from '#accounts/living-programme/measures/reports.ts'
import * as risks from '#accounts/living-programme/measures/risks.ts'
import * as standing from '#accounts/living-programme/measures/standing.ts'
import { targetMeasures } from '#accounts/living-programme/measures/targets.ts'
import * as working from '#accounts/living-programme/measures/working.ts'

/** Clauses that rest on hazards or on the registry: what each asks of them is its own. */
const written: readonly Measure[] = [
  documents.lettersNumbered,
  documents.lettersReceived,
  documents.restsOnSuperiors,
  documents.guidanceWords,
  documents.sloganWords,
  general.clausesServed,
  general.struckRate,
  general.basicsScore,
  general.oneLedger,
  general.fourProblems,
  organisation.routedRightly,
  organisation.chains,
  organisation.leadInCharge,
  organisation.liaison,
  organisation.dutiesSigned,
  organisation.leadingGroup,
  organisation.officeStaff,
  working.leadAndAssist,
  working.beforeAndAfter,
  working.progressKept,
  working.promisesKept,
  working.raisedBySchools,
  working.handedOn,
  places.heads,
  risks.reviewedInTime,
  ordersAnswered,
  ...targetMeasures,
  resolutionsDone,
  risks.majorList,
  risks.solvedAtSchool,
  risks.fourDomains,
  risks.nextSteps,
  risks.noCornerLeft,
  risks.noneLeft,
  places.grassRoots,
  places.cards,
  places.everyStepOwned,
  places.foundByPolice,
  places.campaignFindings,
  standing.threeDefences,
  standing.plates,
  standing.guards,
  standing.zones,
  standing.access,
  standing.sound,
  briefsAnswered,
  paperArrived,
  fileArrived,
  contactKnown,
]

const byPack = new WeakMap<Pack, ReadonlyMap<string, Measure>>()

/** What each served clause is measured by. A test holds that every served clause of the pack has one measure, and no other has. */
export const measuresOf = (pack: Pack): Measure[] => [...mapOf(pack).values()]
export const findMeasure = (pack: Pack, clause: string): Measure | undefined => mapOf(pack).get(clause)

function mapOf(pack: Pack): ReadonlyMap<string, Measure> {
  const known = byPack.get(pack)
  if (known) return known
  const own = new Set(written.map(({ clause }) => clause))
  const regular = pack.clauses
    .filter(({ id, state }) => state === 'served' && !own.has(id))
    .flatMap((clause) => regularMeasureOf(clause, pack) ?? [])
  const made = new Map([...written, ...regular].map((measure) => [measure.clause, measure]))
  byPack.set(pack, made)
  return made
}
