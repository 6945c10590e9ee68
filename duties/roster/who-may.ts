import type { Actor } from '#foundation/actor.ts'
import { isAdministrator } from '#registry/post/role.ts'
import { rosterKinds, type RosterKind } from '#duties/roster/roster.ts'

type Who = Pick<Actor, 'post' | 'role' | 'unit'>

/** Whoever answers for the rosters of the own unit: makes them, appoints substitutes, approves swaps. */
const RESPONSIBLE = new Set(['school-head', 'school-safety', 'lead-in-charge', 'liaison', 'town-officer'])
/** Who is told of a gap. */
export const toldOfGaps: readonly string[] = ['school-safety', 'liaison', 'town-officer']

export const answersFor = ({ role, unit }: Who, of: string): boolean => unit === of && RESPONSIBLE.has(role)
export const isResponsible = ({ role }: Who): boolean => RESPONSIBLE.has(role)
/** The three administrators keep the machine and see none of it. */
export const seesRosters = ({ role }: Who): boolean => role !== '' && !isAdministrator(role)

/** A school staffs itself; the street before it is staffed by bureaus, towns and stations. */
export function mayOpen(who: Who, unitKind: string, kind: RosterKind, school: string): boolean {
  if (!isResponsible(who)) return false
  return rosterKinds[kind].family === 'school'
    ? who.unit === school && ['school', 'care'].includes(unitKind)
    : ['member', 'town', 'station'].includes(unitKind)
}

export const mayStand = ({ post }: Who, shift: { post: string }): boolean => post === shift.post

/** Nobody approves a swap that is about the own shift. */
export const mayDecideSwap = (who: Who, of: string, parties: readonly string[]): boolean =>
  answersFor(who, of) && !parties.includes(who.post)
