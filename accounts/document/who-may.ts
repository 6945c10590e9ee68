import type { Actor } from '#foundation/actor.ts'
import { type DocumentStep, type Registered, stateAllows } from '#accounts/document/life.ts'
import { isAdministrator } from '#registry/post/role.ts'

/** Posts that sign for what is sent to their unit. */
export const SIGNS: readonly string[] = [
  'liaison',
  'lead-in-charge',
  'officer',
  'town-officer',
  'school-head',
  'school-safety',
  'duty-leader',
]
type Asker = Pick<Actor, 'role' | 'post'>

export const isOffice = ({ role }: Pick<Asker, 'role'>): boolean =>
  role === 'office-director' || role === 'office-staff'
export const maySee = (role: string): boolean => !isAdministrator(role)

/** Whoever may ever take a step; everybody else is told so before they learn whether there is anything. */
export const takesSteps = ({ role }: Pick<Asker, 'role'>, step: DocumentStep): boolean => {
  if (step === 'receive') return SIGNS.includes(role)
  if (step === 'issue' || step === 'recall') return role === 'office-director'
  return isOffice({ role })
}

export type StepRefusal =
  | 'document-step-not-yours'
  | `document-not-now-${DocumentStep}`
  | 'document-own-review'
  | 'document-not-sent-to-you'
  | 'document-received-already'

export type Standing = Pick<Registered, 'state' | 'writtenBy'> & {
  /** How the asker's own unit stands: not among the recipients, still to sign, or signed. */
  mine: 'none' | 'waiting' | 'signed'
}

/** Whether somebody may take a step now: null, or why not. The server refuses by it, the screen disables by it. */
export function whyNot(step: DocumentStep, { state, writtenBy, mine }: Standing, asker: Asker): StepRefusal | null {
  if (!takesSteps(asker, step)) return 'document-step-not-yours'
  if (!stateAllows(state, step)) return `document-not-now-${step}`
  // 核稿 is a second pair of eyes: who wrote it last does not review it.
  if (step === 'review' && writtenBy === asker.post) return 'document-own-review'
  if (step === 'receive' && mine !== 'waiting')
    return mine === 'signed' ? 'document-received-already' : 'document-not-sent-to-you'
  return null
}
