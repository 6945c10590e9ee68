import type { Actor } from '#foundation/actor.ts'
import { isAdministrator } from '#registry/post/role.ts'
import { type Risk, type RiskStep, stateAllows } from '#matters/risk/risk.ts'

/** Posts of a school that keep its register. */
export const KEEPS: readonly string[] = ['school-head', 'school-safety']
/** Posts of the school that may say that a risk has shown itself: whoever may report a hazard there. */
const SHOWS: readonly string[] = [...KEEPS, 'duty-leader', 'guard']

type Asker = Pick<Actor, 'role' | 'unit'>

export const maySee = (role: string): boolean => !isAdministrator(role)
export const mayKeep = ({ role }: Pick<Asker, 'role'>): boolean => KEEPS.includes(role)
/** Whoever may ever take a step; everybody else is told so before they learn whether there is anything. */
export const takesSteps = ({ role }: Pick<Asker, 'role'>, step: RiskStep): boolean =>
  (step === 'show' ? SHOWS : KEEPS).includes(role)

export type StepRefusal = 'risk-not-yours' | 'risk-closed' | 'risk-controlled-already'

/** Whether somebody may take a step on a risk now: null, or why not. The server refuses by it, the screen greys by it. */
export function whyNot(step: RiskStep, risk: Pick<Risk, 'state' | 'school'>, asker: Asker): StepRefusal | null {
  if (asker.unit !== risk.school || !takesSteps(asker, step)) return 'risk-not-yours'
  if (stateAllows(risk.state, step)) return null
  return risk.state === 'closed' ? 'risk-closed' : 'risk-controlled-already'
}
