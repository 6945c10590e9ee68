import type { Actor } from '#foundation/actor.ts'
import { type Hazard, type HazardStep, passesNeeded, stateAllows } from '#matters/hazard/hazard.ts'
import type { Role } from '#registry/post/role.ts'

/** In what capacity somebody stands towards one hazard. */
export type Capacity = 'office' | 'director' | 'lead' | 'assist' | 'school' | 'reporter' | 'checker' | 'anyone'

/** Who may take a step. 谁主管谁负责, and whoever rectifies never strikes off. Source: programme clauses 1.1, 2.2, 7.3. */
export const mayTake = {
  verify: ['office', 'school'],
  grade: ['office', 'school'],
  assign: ['office', 'school'],
  recall: ['office'],
  addUnit: ['office'],
  accept: ['lead'],
  contest: ['lead', 'assist'],
  rule: ['office'],
  plan: ['lead'],
  reportDone: ['lead'],
  requestExtension: ['lead'],
  decideExtension: ['office'],
  takeTemporaryMeasure: ['lead'],
  fixOnSpot: ['office', 'school', 'reporter'],
  reinspect: ['checker'],
  sendBack: ['office', 'checker'],
  strikeOff: ['office'],
  lookBack: ['checker'],
  withdraw: ['reporter'],
  proposeVoid: ['office', 'school'],
  decideVoid: ['office'],
  merge: ['office'],
  unmerge: ['office'],
  linkRebound: ['office'],
  attach: ['anyone'],
} as const satisfies Record<HazardStep, readonly Capacity[]>

const ACTS_FOR_UNIT: readonly Role[] = [
  'liaison',
  'lead-in-charge',
  'officer',
  'town-officer',
  'school-head',
  'school-safety',
  'duty-leader',
]
const SCHOOL_DECIDES: readonly Role[] = ['school-head', 'school-safety', 'duty-leader']
const CHECKS: readonly Role[] = ['inspector', 'office-director', 'office-staff', 'town-officer', 'officer', 'liaison']
const LOOKS_ONLY: readonly Role[] = ['district-leader', 'system-admin', 'security-admin', 'auditor']

export type Standing = Pick<Hazard, 'lead' | 'assists' | 'school'> & { mine: boolean }

export function standsAs(capacity: Capacity, hazard: Standing, { role, unit }: Pick<Actor, 'role' | 'unit'>): boolean {
  const is = (roles: readonly Role[]) => (roles as readonly string[]).includes(role)
  switch (capacity) {
    case 'office':
      return role === 'office-director' || role === 'office-staff'
    case 'director':
      return role === 'office-director'
    case 'lead':
      return unit === hazard.lead && is(ACTS_FOR_UNIT)
    case 'assist':
      return hazard.assists.includes(unit) && is(ACTS_FOR_UNIT)
    case 'school':
      return unit === hazard.school && is(SCHOOL_DECIDES)
    case 'reporter':
      return hazard.mine
    case 'checker':
      return is(CHECKS) && !rectifies(hazard, unit)
    case 'anyone':
      return !is(LOOKS_ONLY)
  }
}

/** The units that answer for the fix. None of their people may judge it. */
const rectifies = ({ lead, assists }: Pick<Standing, 'lead' | 'assists'>, unit: string): boolean =>
  unit === lead || assists.includes(unit)

/** Why a step is not possible now; each has a sentence in `hazard.words.ts`. */
export type StepRefusal =
  | `hazard-not-now-${HazardStep}`
  | 'hazard-step-not-yours'
  | 'hazard-self-check-not-yours'
  | 'hazard-school-general-only'
  | 'hazard-second-approver'
  | 'hazard-five-missing'
  | 'hazard-contested-once'
  | 'hazard-extension-waiting'
  | 'hazard-no-extension-asked'
  | 'hazard-two-inspectors'

type Seen = Hazard & { mine: boolean; voidProposedBy?: string | null }

/**
 * Whether somebody may take a step on a hazard now: null, or the reason why not.
 * The server refuses by it and the screen disables the button by it.
 */
export function whyNot(
  step: HazardStep,
  hazard: Seen,
  actor: Pick<Actor, 'role' | 'unit' | 'person'>,
): StepRefusal | null {
  const capacities: readonly Capacity[] = mayTake[step]
  const holds = capacities.filter((capacity) => standsAs(capacity, hazard, actor))
  if (holds.length === 0) {
    const fixes = rectifies(hazard, actor.unit) && (step === 'reinspect' || step === 'strikeOff' || step === 'lookBack')
    return fixes ? 'hazard-self-check-not-yours' : 'hazard-step-not-yours'
  }
  if (!stateAllows(hazard.state, step)) return `hazard-not-now-${step}`
  // A school settles its own general hazards; anything graver or outside its walls goes to the office.
  const asSchool = holds.every((capacity) => capacity === 'school')
  if (asSchool && hazard.grade !== null && hazard.grade !== 'general') return 'hazard-school-general-only'
  return waitsFor(step, hazard, actor)
}

function waitsFor(step: HazardStep, hazard: Seen, actor: Pick<Actor, 'person'>): StepRefusal | null {
  if (step === 'decideVoid' && hazard.voidProposedBy === actor.person) return 'hazard-second-approver'
  if (step === 'contest' && hazard.contestedOnce) return 'hazard-contested-once'
  if (step === 'requestExtension' && hazard.extensionAsked) return 'hazard-extension-waiting'
  if (step === 'decideExtension' && !hazard.extensionAsked) return 'hazard-no-extension-asked'
  if (step === 'reportDone' && hazard.grade === 'major' && !hazard.plan) return 'hazard-five-missing'
  if (step === 'strikeOff' && hazard.passes < passesNeeded(hazard.grade)) return 'hazard-two-inspectors'
  return null
}

/** Everybody who works may report and speak; those who only look, and the three administrators, may not. */
export const mayReport = (role: string): boolean => !(LOOKS_ONLY as readonly string[]).includes(role)
