import type { PlainDay } from '#foundation/calendar/day.ts'
import type { DutyFor } from '#programme/pack/sections/duties.ts'
import type { Stage } from '#programme/pack/sections/school-types.ts'

/** Who a duty can fall on: a school, or a unit of the group. Membership is dated: `validUntil` is the first day it is gone. */
export type DutySubject = { id: string; validFrom: PlainDay; validUntil: PlainDay | null } & (
  | { kind: 'school'; type: string; stage: Stage; boarding: boolean; tags: readonly string[] }
  | { kind: 'unit'; unitKind: 'office' | 'member' | 'town' }
)

/** Whether a duty falls on somebody at all, whatever the day. What the duty does not say narrows nothing. */
export function fallsOn(duty: DutyFor, subject: DutySubject): boolean {
  if (duty.on === 'school')
    return (
      subject.kind === 'school' &&
      (!duty.stages || duty.stages.includes(subject.stage)) &&
      (!duty.types || duty.types.includes(subject.type)) &&
      (duty.boarding === undefined || duty.boarding === subject.boarding) &&
      (!duty.tags || duty.tags.some((tag) => subject.tags.includes(tag)))
    )
  return (
    subject.kind === 'unit' &&
    (!duty.kinds || duty.kinds.includes(subject.unitKind)) &&
    (!duty.units || duty.units.includes(subject.id))
  )
}

/** The units that do a duty at a school; nobody when it is done by those on whom it falls. */
export const doneBy = ({ for: falls }: { for: DutyFor }): readonly string[] =>
  falls.on === 'school' ? (falls.by ?? []) : []

/** Whether it is there from one day to another, both included. */
export const isThere = (subject: DutySubject, from: PlainDay, to: PlainDay): boolean =>
  subject.validFrom <= from && (subject.validUntil === null || to < subject.validUntil)
