import type { Actor } from '#foundation/actor.ts'
import type { DueStanding } from '#matters/hazard/hazard-reads.contract.ts'
import type { Hazard, HazardState, HazardStep } from '#matters/hazard/hazard.ts'
import { whyNot } from '#matters/hazard/who-may.ts'

export const INBOX = ['late', 'toAccept', 'soon', 'inHand', 'toDecide', 'toInspect', 'waiting'] as const
export type Drawer = (typeof INBOX)[number]

/** The one step that is due in a state; other steps may be possible, but nobody waits for them. */
const turnOf: Partial<Record<HazardState, HazardStep>> = {
  reported: 'verify',
  verified: 'grade',
  graded: 'assign',
  contested: 'rule',
  passed: 'strikeOff',
  'void-proposed': 'decideVoid',
}

type Lying = Hazard & { mine: boolean; voidProposedBy: string | null; due: DueStanding }

/**
 * In which drawer of somebody's inbox a hazard lies: first what is theirs to do, then what they wait for; nothing when it is
 * none of their business today.
 */
export function drawerOf(hazard: Lying, actor: Pick<Actor, 'role' | 'unit' | 'person' | 'scope'>): Drawer | null {
  const can = (step: HazardStep) => whyNot(step, hazard, actor) === null
  const turn = turnOf[hazard.state]
  if (can('accept')) return 'toAccept'
  if ((turn && can(turn)) || (hazard.extensionAsked && can('decideExtension'))) return 'toDecide'
  if (hazard.state === 'done' && can('reinspect')) return 'toInspect'
  const fixes = actor.unit === hazard.lead || hazard.assists.includes(actor.unit)
  if (fixes && (hazard.state === 'rectifying' || hazard.state === 'assigned')) return byDay(hazard.due)
  if (actor.scope === 'district') return hazard.due.state === 'late' ? 'late' : null
  return fixes || hazard.mine || hazard.school === actor.unit ? 'waiting' : null
}

const byDay = ({ state }: DueStanding): Drawer => (state === 'late' || state === 'soon' ? state : 'inHand')
