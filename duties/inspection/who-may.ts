import type { Actor } from '#foundation/actor.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { isAdministrator } from '#registry/post/role.ts'
import { type Visit, type VisitStep, visitAllows } from '#duties/inspection/inspection.ts'

const OFFICE: readonly string[] = ['office-director', 'office-staff']
/** Posts from which a pool is made. */
export const INSPECTING_ROLES = ['inspector', 'officer', 'liaison'] as const
const ACTS: readonly string[] = [...INSPECTING_ROLES, 'lead-in-charge']

type Asker = Pick<Actor, 'role' | 'unit' | 'post'>

/** The units that inspect: those the programme makes owners of the clauses this slice serves, and the office. */
export const inspectingUnits = ({ clauses }: Pick<Pack, 'clauses'>): string[] => [
  ...new Set(['office', ...clauses.filter(servedHere).flatMap(({ owners }) => owners)]),
]
const servedHere = ({ servedBy }: Pack['clauses'][number]): boolean => servedBy.includes('duties/inspection')

/** Clauses a unit's plan may answer to: its own, and for the office all of them. */
export const clausesOf = ({ clauses }: Pick<Pack, 'clauses'>, { role, unit }: Asker) =>
  clauses.filter((clause) => servedHere(clause) && (OFFICE.includes(role) || clause.owners.includes(unit)))

export const mayPlan = (pack: Pick<Pack, 'clauses'>, { role, unit }: Asker): boolean =>
  OFFICE.includes(role) || (ACTS.includes(role) && inspectingUnits(pack).includes(unit))
/** Whoever may ever take a step; everybody else is told so before they learn whether there is anything. */
export const takesSteps = (role: string): boolean => OFFICE.includes(role) || ACTS.includes(role)
/** Everybody but those who keep the machine may ask; what they are shown follows from each visit. */
export const maySee = (role: string): boolean => !isAdministrator(role)
/** Coverage of the whole district is for those who inspect or lead it. */
export const mayOversee = (pack: Pick<Pack, 'clauses'>, asker: Asker): boolean =>
  mayPlan(pack, asker) || asker.role === 'district-leader' || asker.role === 'inspector'

type Capacity = 'planner' | 'inspector'

/** Who may take which step of a visit. Whoever looked writes and signs; the unit whose plan it is plans and releases. */
export const mayTake = {
  setDay: ['planner'],
  join: ['planner'],
  cancel: ['planner'],
  recuse: ['inspector'],
  start: ['inspector'],
  record: ['inspector'],
  sign: ['inspector'],
  signForInspected: ['inspector'],
  release: ['planner'],
} as const satisfies Record<VisitStep, readonly Capacity[]>

type Seen = Pick<Visit, 'state' | 'units' | 'inspectors' | 'openness' | 'representative' | 'refusedToSign' | 'signed'>

export const isPlannerOf = (units: readonly string[], { role, unit }: Asker): boolean =>
  OFFICE.includes(role) || (ACTS.includes(role) && units.includes(unit))

export type StepRefusal =
  | `visit-not-now-${VisitStep}`
  | 'visit-step-not-yours'
  | 'visit-covert-unsigned'
  | 'visit-signed-already'

/** Whether somebody may take a step on a visit now: null, or why not. The server refuses by it, the screen greys by it. */
export function whyNot(step: VisitStep, visit: Seen, asker: Asker): StepRefusal | null {
  const holds = { planner: isPlannerOf(visit.units, asker), inspector: visit.inspectors.includes(asker.post) }
  if (!mayTake[step].some((capacity) => holds[capacity])) return 'visit-step-not-yours'
  if (step === 'signForInspected' && visit.openness === 'covert') return 'visit-covert-unsigned'
  if (!visitAllows(visit.state, step)) return `visit-not-now-${step}`
  if (step === 'sign' && visit.signed.includes(asker.post)) return 'visit-signed-already'
  return null
}

/** Everybody who must sign has: both inspectors, and for the inspected somebody, or the reason why nobody. */
export const isFullySigned = ({ inspectors, signed, openness, representative, refusedToSign }: Seen): boolean =>
  inspectors.every((post) => signed.includes(post)) &&
  (openness === 'covert' || representative !== null || refusedToSign !== null)
