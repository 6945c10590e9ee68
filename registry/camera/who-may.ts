import type { Actor } from '#foundation/actor.ts'
import { isAdministrator } from '#registry/post/role.ts'

type Asker = Pick<Actor, 'role' | 'unit' | 'units' | 'scope'>
const OFFICE = new Set(['office-director', 'office-staff', 'system'])
const KEEPS_OWN = new Set(['school-head', 'school-safety'])

/** Where cameras hang is no business of other schools, nor of those who keep the machine. */
export const maySeeCameras = ({ role, scope, units }: Asker, school: string): boolean =>
  !isAdministrator(role) && (scope === 'district' || units.includes(school))

export const mayKeepCameras = ({ role, unit }: Asker, school: string): boolean =>
  OFFICE.has(role) || (unit === school && KEEPS_OWN.has(role))

/** Whoever stands at the screen sees first that a picture is gone: a guard and the leader on duty report it as well. */
export const mayReportFault = (actor: Asker, school: string): boolean =>
  mayKeepCameras(actor, school) || (actor.unit === school && ['guard', 'duty-leader'].includes(actor.role))

/** Only the office says that a school is connected: a school would say it of itself. */
export const mayConfirmAccess = ({ role }: Asker): boolean => OFFICE.has(role)
