import type { Actor } from '#foundation/actor.ts'
import type { Proof } from '#duties/proof/proof.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

type Asker = Pick<Actor, 'role' | 'unit' | 'units' | 'scope'>

/** A duty is given by the posts the programme names, for their own school or unit, or by a unit at the school it goes to; the head of a school may stand in for all of it. */
export const mayGive = ({ who, for: falls }: Duty, subject: string, actor: Asker): boolean => {
  if (falls.on === 'school' && falls.by)
    return falls.by.includes(actor.unit) && (who.includes(actor.role) || HEADS.unit.includes(actor.role))
  return actor.unit === subject && (who.includes(actor.role) || HEADS[falls.on].includes(actor.role))
}

const HEADS: Record<Duty['for']['on'], readonly string[]> = {
  school: ['school-head', 'school-safety'],
  unit: ['liaison', 'lead-in-charge', 'office-director'],
}

/** Confirmed by somebody else: the head or the leader on duty, or the police of the place. */
export const mayCountersign = (subject: string, actor: Asker): boolean =>
  (actor.unit === subject && ['school-head', 'duty-leader', 'lead-in-charge'].includes(actor.role)) ||
  (actor.role === 'officer' && actor.units.includes(subject))

/** Why somebody may not countersign this one, by the code of the refusal; nothing when they may. */
export function whyNotCountersign(
  proof: Pick<Proof, 'subject' | 'post' | 'correctedBy' | 'countersignedBy'>,
  duty: Pick<Duty, 'proof'> | undefined,
  actor: Asker & Pick<Actor, 'post'>,
) {
  if (!mayCountersign(proof.subject, actor)) return 'countersign-not-yours'
  if (proof.post === actor.post) return 'countersign-own'
  if (proof.correctedBy) return 'proof-already-corrected'
  return !duty?.proof.countersign || proof.countersignedBy ? 'countersign-not-needed' : null
}

export const mayExempt = ({ role }: Asker): boolean => role === 'office-director' || role === 'office-staff'
export const mayPlacePoints = ({ role }: Asker): boolean => role === 'school-head' || role === 'school-safety'
