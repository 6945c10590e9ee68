import type { Actor } from '#foundation/actor.ts'
import { isListed, isUnanswered, type Order, type OrderStep, stateAllows } from '#matters/supervision/order.ts'
import { isAdministrator } from '#registry/post/role.ts'

/** Posts that answer for the unit an order is for. */
export const ANSWERS: readonly string[] = [
  'liaison',
  'lead-in-charge',
  'officer',
  'town-officer',
  'school-head',
  'school-safety',
  'duty-leader',
]
const OFFICE: readonly string[] = ['office-director', 'office-staff']

type Asker = Pick<Actor, 'role' | 'unit'>

export const isOffice = ({ role }: Pick<Asker, 'role'>): boolean => OFFICE.includes(role)
export const maySee = (role: string): boolean => !isAdministrator(role)

const OF_UNIT: readonly OrderStep[] = ['sign', 'reply']

/** Whoever may ever take a step; everybody else is told so before they learn whether there is anything. */
export const takesSteps = ({ role }: Pick<Asker, 'role'>, step: OrderStep): boolean =>
  OF_UNIT.includes(step) ? ANSWERS.includes(role) : isOffice({ role })

export type StepRefusal =
  | 'order-step-not-yours'
  | `order-not-now-${OrderStep}`
  | 'order-not-late'
  | 'order-second-already'
  | 'order-listed-already'
  | 'order-not-listed'
  | 'order-list-too-soon'
  | 'order-board-with-hazard'
  | 'order-still-listed'

/** An order with what its rules look at beside it: the day, and whether what it presses is grave or already dealt with. */
export type Standing = Pick<Order, 'state' | 'lead' | 'round' | 'dueOn' | 'aboutKind' | 'listedOn' | 'unlistedOn'> & {
  today: string
  /** A hazard that is major, or that the ladder has brought to the board. */
  grave: boolean
}

/** Whether somebody may take a step now: null, or why not. The server refuses by it, the screen disables by it. */
export function whyNot(step: OrderStep, order: Standing, asker: Asker): StepRefusal | null {
  if (!takesSteps(asker, step) || (OF_UNIT.includes(step) && asker.unit !== order.lead)) return 'order-step-not-yours'
  if (!stateAllows(order.state, step)) return `order-not-now-${step}`
  if (step === 'follow') return whyNoSecond(order)
  if (step === 'list') return whyNotListed(order)
  if (step === 'unlist' && !isListed(order)) return 'order-not-listed'
  if (step === 'unlist' && order.aboutKind === 'hazard') return 'order-board-with-hazard'
  return step === 'close' && isListed(order) ? 'order-still-listed' : null
}

/** The board is for what a second order did not move, and for what is grave. */
function whyNotListed({ listedOn, round, grave }: Standing): StepRefusal | null {
  if (listedOn !== null) return 'order-listed-already'
  return round > 1 || grave ? null : 'order-list-too-soon'
}

/** A second order follows one that was not answered in time, or whose answer was sent back. */
function whyNoSecond({ round, state, dueOn, today }: Standing): StepRefusal | null {
  if (round > 1) return 'order-second-already'
  const late = isUnanswered(state) && dueOn < today
  return late || state === 'sent-back' ? null : 'order-not-late'
}
