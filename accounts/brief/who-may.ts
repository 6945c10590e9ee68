import type { Actor } from '#foundation/actor.ts'
import { isAdministrator } from '#registry/post/role.ts'

type Asker = Pick<Actor, 'role'>
export const mayRead = ({ role }: Asker): boolean => !isAdministrator(role)

const SENDERS = [
  'liaison',
  'lead-in-charge',
  'officer',
  'inspector',
  'town-officer',
  'school-head',
  'school-safety',
  'duty-leader',
]
/** Whoever acts for a unit or school tells the office what there is to tell. */
export const maySend = ({ role }: Asker): boolean => SENDERS.includes(role)
export const mayAnswer = ({ role }: Asker): boolean => role === 'office-director' || role === 'office-staff'
