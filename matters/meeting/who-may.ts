import type { Actor } from '#foundation/actor.ts'
import { type Meeting, type MeetingStep, stateAllows } from '#matters/meeting/meeting.ts'
import { type Resolution, resolutionAllows, type ResolutionStep } from '#matters/meeting/resolution.ts'
import { ANSWERS, isOffice } from '#matters/supervision/who-may.ts'

type Asker = Pick<Actor, 'role' | 'unit'>

const OF_INVITED: readonly MeetingStep[] = ['answer', 'signIn']
const OF_LEAD: readonly ResolutionStep[] = ['report', 'askMore']

/** Whoever may ever take a step; everybody else is told so before they learn whether there is anything. */
export const takesSteps = ({ role }: Pick<Asker, 'role'>, step: MeetingStep): boolean =>
  OF_INVITED.includes(step) ? ANSWERS.includes(role) : isOffice({ role })
export const worksOn = ({ role }: Pick<Asker, 'role'>, step: ResolutionStep): boolean =>
  OF_LEAD.includes(step) ? ANSWERS.includes(role) : isOffice({ role })

export type MeetingStepRefusal =
  | 'meeting-step-not-yours'
  | 'meeting-not-invited'
  | 'meeting-other-day'
  | `meeting-not-now-${MeetingStep}`

type Standing = Pick<Meeting, 'state' | 'heldOn'> & { today: string; invited: boolean }

/** Whether somebody may take a step now: null, or why not. The server refuses by it, the screen disables by it. */
export function whyNot(step: MeetingStep, meeting: Standing, asker: Asker): MeetingStepRefusal | null {
  if (!takesSteps(asker, step)) return 'meeting-step-not-yours'
  if (OF_INVITED.includes(step) && !meeting.invited) return 'meeting-not-invited'
  if (!stateAllows(meeting.state, step)) return `meeting-not-now-${step}`
  return step === 'begin' && meeting.heldOn !== meeting.today ? 'meeting-other-day' : null
}

export type ResolutionStepRefusal =
  | 'resolution-step-not-yours'
  | 'resolution-asked-already'
  | 'resolution-not-asked'
  | `resolution-not-now-${ResolutionStep}`

export function whyNotWork(
  step: ResolutionStep,
  { state, lead, askedDueOn }: Pick<Resolution, 'state' | 'lead' | 'askedDueOn'>,
  asker: Asker,
): ResolutionStepRefusal | null {
  if (!worksOn(asker, step) || (OF_LEAD.includes(step) && asker.unit !== lead)) return 'resolution-step-not-yours'
  if (!resolutionAllows(state, step)) return `resolution-not-now-${step}`
  if (step === 'askMore' && askedDueOn !== null) return 'resolution-asked-already'
  return (step === 'grantMore' || step === 'refuseMore') && askedDueOn === null ? 'resolution-not-asked' : null
}
