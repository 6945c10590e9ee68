import type { Actor } from '#foundation/actor.ts'
import { isAdministrator } from '#registry/post/role.ts'

type Asker = Pick<Actor, 'role' | 'unit' | 'scope'>

/** Administrators keep the machine; everybody else sees of a campaign what is theirs. */
export const mayRead = ({ role }: Asker): boolean => !isAdministrator(role)

const WRITERS = ['liaison', 'lead-in-charge', 'school-head', 'school-safety']
/** A report is written by who answers for the unit. */
export const mayWrite = ({ role, unit }: Asker, of: string): boolean => unit === of && WRITERS.includes(role)

/** The office takes reports in, sends them back, and sets the day. */
export const mayDecide = ({ role }: Asker): boolean => role === 'office-director' || role === 'office-staff'

/** 「可以开学」 is signed by the head, and by nobody in his place. */
export const maySign = ({ role, unit }: Asker, school: string): boolean => role === 'school-head' && unit === school
