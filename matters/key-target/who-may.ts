import type { Actor } from '#foundation/actor.ts'
import { stateAllows, type Target, type TargetStep } from '#matters/key-target/target.ts'
import { isAdministrator } from '#registry/post/role.ts'

/** Posts that act for a unit that leads or assists. */
const WORKS: readonly string[] = ['liaison', 'lead-in-charge', 'officer', 'town-officer']
const OFFICE: readonly string[] = ['office-director', 'office-staff']
/** The leading group decides through its head in the district and the director of its Office. Source: clauses 8.7 to 8.11. */
const GROUP: readonly string[] = ['district-leader', 'office-director']
/** Whoever may look back: never whoever put it right. */
const LOOKS: readonly string[] = [...OFFICE, 'inspector', 'town-officer']

type Asker = Pick<Actor, 'role' | 'unit'>

export const isOffice = ({ role }: Pick<Asker, 'role'>): boolean => OFFICE.includes(role)
export const isGroup = ({ role }: Pick<Asker, 'role'>): boolean => GROUP.includes(role)
/** Sees what is only proposed, and the rows it is proposed on. */
export const keepsList = (asker: Pick<Asker, 'role'>): boolean => isOffice(asker) || isGroup(asker)
export const maySee = (role: string): boolean => !isAdministrator(role)
/** 年底排摸 is entered by the Office, the members and the towns. */
export const maySurvey = ({ role }: Pick<Asker, 'role'>): boolean => isOffice({ role }) || WORKS.includes(role)

const byStep: Record<TargetStep, readonly string[]> = {
  confirm: GROUP,
  decline: GROUP,
  plan: OFFICE,
  progress: WORKS,
  reach: WORKS,
  submit: WORKS,
  lookBack: LOOKS,
  accept: OFFICE,
  sendBack: OFFICE,
  delist: GROUP,
  keep: GROUP,
}

/** Whoever may ever take a step; everybody else is told so before they learn whether there is anything. */
export const takesSteps = ({ role }: Pick<Asker, 'role'>, step: TargetStep): boolean => byStep[step].includes(role)

export type StepRefusal =
  | 'target-step-not-yours'
  | `target-not-now-${TargetStep}`
  | 'target-not-your-unit'
  | 'target-own-work'
  | 'target-milestones-left'

/** A target with what its rules look at beside it. */
export type Standing = Pick<Target, 'state' | 'lead' | 'assists' | 'town'> & {
  /** Milestones not reached yet. */
  left: number
}

/** Whether somebody may take a step now: null, or why not. The server refuses by it, the screen disables by it. */
export function whyNot(step: TargetStep, target: Standing, asker: Asker): StepRefusal | null {
  if (!takesSteps(asker, step)) return 'target-step-not-yours'
  const { lead, assists } = target
  if (step === 'progress' && asker.unit !== lead && !assists.includes(asker.unit)) return 'target-not-your-unit'
  if ((step === 'reach' || step === 'submit') && asker.unit !== lead) return 'target-not-your-unit'
  if (step === 'lookBack' && (asker.unit === lead || assists.includes(asker.unit))) return 'target-own-work'
  if (!stateAllows(target.state, step)) return `target-not-now-${step}`
  return step === 'submit' && target.left > 0 ? 'target-milestones-left' : null
}
